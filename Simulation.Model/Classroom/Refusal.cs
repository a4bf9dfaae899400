namespace Simulation.Model.Classroom;

/// <summary>Why a class did not take an input. It is as if it had never been sent.</summary>
public enum Refusal
{
    /// <summary>Nobody is known by this secret, or the facilitator sent them out.</summary>
    UnknownPerson,

    /// <summary>There is no such seat in this class.</summary>
    UnknownSeat,

    /// <summary>The name cannot be seen, is too long or is not on one line.</summary>
    BadName,

    /// <summary>The class, or the seat, has as many people as it can take.</summary>
    Full,

    /// <summary>Whoever looks on does not decide.</summary>
    NoSeat,

    /// <summary>The seat's delegation decides by itself until the facilitator gives it back.</summary>
    SeatIsBot,

    /// <summary>This is not what is asked now, or this seat is not asked.</summary>
    NotAsked,

    /// <summary>The time for it is over.</summary>
    TooLate,

    /// <summary>The class is paused.</summary>
    ClassPaused,

    /// <summary>The value is out of its range, or the text empty or too long.</summary>
    BadValue,

    /// <summary>The answer is outside the bounds that the question has.</summary>
    OutOfBounds,

    /// <summary>The phase has ended in the meantime.</summary>
    PhaseIsOver,

    /// <summary>The person hands in more than anybody can by hand.</summary>
    TooFast,

    /// <summary>The facilitator has closed the door to newcomers.</summary>
    JoiningClosed,

    /// <summary>The facilitator has sent out somebody who came from this device.</summary>
    KeptOut,

    /// <summary>As many people came from this device, or this address, as one may bring.</summary>
    FullFromHere,

    /// <summary>The host has so much to do that this did not get its turn.</summary>
    Busy,

    /// <summary>There is nothing to go back to, to stop or to go on with.</summary>
    NothingToDo,
}
