using System.Text;

namespace Simulation.Model.Texts;

/// <summary>
/// Capital letters with accents in one form: a letter that a mark follows is the same as the letter that has it (canonical composition,
/// Unicode Standard Annex 15; Latin, Greek and Cyrillic capitals). The program runs without the tables of the operating system, so that it
/// does the same everywhere; this one comes from UnicodeData.txt, version 14.0.0.
/// </summary>
internal static class Accents
{
    // Of each mark: a letter, then that letter with the mark.
    private static readonly Dictionary<char, string> Composed = new()
    {
        ['\u0300'] = "AÀEÈIÌOÒUÙÜǛNǸЕЀИЍĒḔŌṐWẀÂẦĂẰÊỀÔỒƠỜƯỪYỲ",
        ['\u0301'] = "AÁEÉIÍOÓUÚYÝCĆLĹNŃRŔSŚZŹÜǗGǴÅǺÆǼØǾΑΆΕΈΗΉΙΊΟΌΥΎΩΏГЃКЌÇḈĒḖÏḮKḰMḾÕṌŌṒPṔŨṸWẂÂẤĂẮÊẾÔỐƠỚƯỨ",
        ['\u0302'] = "AÂEÊIÎOÔUÛCĈGĜHĤJĴSŜWŴYŶZẐẠẬẸỆỌỘ",
        ['\u0303'] = "AÃNÑOÕIĨUŨVṼÂẪĂẴEẼÊỄÔỖƠỠƯỮYỸ",
        ['\u0304'] = "AĀEĒIĪOŌUŪÜǕÄǞȦǠÆǢǪǬÖȪÕȬȮȰYȲИӢУӮGḠḶḸṚṜ",
        ['\u0306'] = "AĂEĔGĞIĬOŎUŬУЎИЙЖӁАӐЕӖȨḜẠẶ",
        ['\u0307'] = "CĊEĖGĠIİZŻAȦOȮBḂDḊFḞHḢMṀNṄPṖRṘSṠŚṤŠṦṢṨTṪWẆXẊYẎ",
        ['\u0308'] = "AÄEËIÏOÖUÜYŸΙΪΥΫЕЁІЇАӒӘӚЖӜЗӞИӤОӦӨӪЭӬУӰЧӴЫӸHḦÕṎŪṺWẄXẌ",
        ['\u0309'] = "AẢÂẨĂẲEẺÊỂIỈOỎÔỔƠỞUỦƯỬYỶ",
        ['\u030A'] = "AÅUŮ",
        ['\u030B'] = "OŐUŰУӲ",
        ['\u030C'] = "CČDĎEĚLĽNŇRŘSŠTŤZŽAǍIǏOǑUǓÜǙGǦKǨƷǮHȞ",
        ['\u030F'] = "AȀEȄIȈOȌRȐUȔѴѶ",
        ['\u0311'] = "AȂEȆIȊOȎRȒUȖ",
        ['\u031B'] = "OƠUƯ",
        ['\u0323'] = "BḄDḌHḤKḲLḶMṂNṆRṚSṢTṬVṾWẈZẒAẠEẸIỊOỌƠỢUỤƯỰYỴ",
        ['\u0324'] = "UṲ",
        ['\u0325'] = "AḀ",
        ['\u0326'] = "SȘTȚ",
        ['\u0327'] = "CÇGĢKĶLĻNŅRŖSŞTŢEȨDḐHḨ",
        ['\u0328'] = "AĄEĘIĮUŲOǪ",
        ['\u032D'] = "DḒEḘLḼNṊTṰUṶ",
        ['\u032E'] = "HḪ",
        ['\u0330'] = "EḚIḬUṴ",
        ['\u0331'] = "BḆDḎKḴLḺNṈRṞTṮZẔ",
    };

    /// <summary>A text of capitals with each mark joined to its letter, where there is such a letter.</summary>
    public static string Join(string capitals)
    {
        var joined = new StringBuilder(capitals.Length);
        foreach (var sign in capitals)
        {
            if (joined.Length > 0 && With(joined[^1], sign) is { } letter)
                joined[^1] = letter;
            else
                joined.Append(sign);
        }

        return joined.ToString();
    }

    private static char? With(char letter, char mark)
    {
        var pairs = Composed.GetValueOrDefault(mark, "");
        for (var place = 0; place < pairs.Length; place += 2)
        {
            if (pairs[place] == letter)
                return pairs[place + 1];
        }

        return null;
    }
}
