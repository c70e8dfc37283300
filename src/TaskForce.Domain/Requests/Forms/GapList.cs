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

    public GapList Contradict(bool consistent, string field, string path, FormEnd? other = null) => Add(consistent, field, path, GapKind.Contradiction, other);

    public GapList Warn(FormWarning warning, bool fine, string field, string path, FormEnd? other = null) => Add(fine, field, path, GapKind.Warning, other, warning);

    private GapList Add(bool fine, string field, string path, GapKind kind, FormEnd? other = null, FormWarning? warning = null)
    {
        if (!fine)
            gaps.Add(new FormGap(section, field, path, kind, Line, other, warning));
        return this;
    }
}
