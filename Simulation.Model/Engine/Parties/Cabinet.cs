using Simulation.Model.Behaviour;

namespace Simulation.Model.Engine.Parties;

/// <summary>
/// A government in office: what it wants, and the desks at which it decides. The country's memory outlives it, so that a new one is a new
/// cabinet with the old memory.
/// </summary>
internal sealed class Cabinet
{
    /// <summary>A cabinet that takes office.</summary>
    /// <param name="setup">The run.</param>
    /// <param name="self">The country, with this government's traits.</param>
    /// <param name="memory">What the country remembers.</param>
    /// <param name="situation">What its strategy goes by.</param>
    /// <param name="bench">Where it thinks.</param>
    public Cabinet(RunSetup setup, PartySetup self, CountryMemory memory, Situation situation, ScratchBuffers bench)
    {
        Self = self;
        Situation = situation;
        Valuation = new Valuation(self.Index, self.Interests);
        var credence = new Credence(self.Index, memory.Trust.Trust, setup.Channels.Acceptance);
        var outside = new OutsideOption(self, setup.Enforcement, Valuation, credence, memory.Reciprocity, bench);
        var deterrence = new Deterrence(setup, self, memory.Withholding, memory.Growth);
        var faith = new GoodFaith(setup, self, deterrence, Valuation, bench);
        Outlook = new TextOutlook(self, outside, Valuation, credence, bench);
        Texts = new TextDesk(self, Outlook, situation);
        Treaties = new TreatyDesk(
            setup,
            self,
            Outlook,
            new MembershipDecision(self, outside, Valuation, credence, bench),
            new PledgeDecision(self, Valuation, credence, memory.Reciprocity, deterrence, faith, situation, bench),
            situation
        );
        Deals = new DealDesk(self, Valuation, credence, Outlook, situation, bench);
        Home = new HomeDesk(
            setup,
            self,
            new DeliveryDecision(setup, self, Valuation, credence, outside, deterrence, bench),
            new LeaveDecision(setup, self, Valuation, credence, outside, deterrence, situation, bench),
            memory,
            situation
        );
    }

    /// <summary>The country with this government's traits.</summary>
    public PartySetup Self { get; }

    /// <summary>What its strategy goes by.</summary>
    public Situation Situation { get; }

    /// <summary>What a profile is worth to it.</summary>
    public Valuation Valuation { get; }

    /// <summary>What a text is worth to it.</summary>
    public TextOutlook Outlook { get; }

    /// <summary>Its desk for talks over a list of texts.</summary>
    public TextDesk Texts { get; }

    /// <summary>Its desk for pledges, treaties and coalitions.</summary>
    public TreatyDesk Treaties { get; }

    /// <summary>Its desk for deals in pairs.</summary>
    public DealDesk Deals { get; }

    /// <summary>What it does at home.</summary>
    public HomeDesk Home { get; }
}
