namespace TaskForce.Domain.Requests.Forms;

/// <summary>Collects what a form lacks, section by section.</summary>
internal sealed class GapList
{
    private readonly List<FormGap> gaps = [];
    private FormSection section = FormSection.A;

    /// <summary>The measure or person that is looked at.</summary>
    public int? Line { get; set; }

    public IReadOnlyList<FormGap> All => gaps;

    public GapList In(FormSection entered)
    {
        section = entered;
        return this;
    }

    public GapList Need(string? text, string field, string path) => Need(!string.IsNullOrWhiteSpace(text), field, path);

    public GapList Need(bool met, string field, string path) => Add(met, field, path, GapKind.Missing);

    public GapList Contradict(bool consistent, string field, string path) => Add(consistent, field, path, GapKind.Contradiction);

    private GapList Add(bool fine, string field, string path, GapKind kind)
    {
        if (!fine)
            gaps.Add(new FormGap(section, field, path, kind, Line));
        return this;
    }
}
