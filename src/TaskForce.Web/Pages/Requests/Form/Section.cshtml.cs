using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using TaskForce.Application.Liaison;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Application.Requests.Snippets;
using TaskForce.Application.Texts;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Requests.Form;

/// <summary>One section of a form that is being written. Lists grow and shrink by saving: nothing needs script.</summary>
public sealed class SectionModel(IMediator mediator, Texts texts) : FormPage
{
    /// <summary>The order.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The section, in small letters.</summary>
    [FromRoute(Name = "section")]
    public string? Address { get; set; }

    /// <summary>A form of which this section is typed.</summary>
    [BindProperty]
    public OrderForm Input { get; set; } = new();

    /// <summary>What the page was made from: version of the order and stamp of the section.</summary>
    [BindProperty(Name = "Input.Version")]
    public string? Seen { get; set; }

    /// <summary>Section A: code of the executing authority.</summary>
    [BindProperty]
    public string? Executing { get; set; }

    /// <summary>Section A: limited to named users.</summary>
    [BindProperty]
    public bool Restricted { get; set; }

    /// <summary>Section C: a measure to add.</summary>
    [BindProperty]
    public MeasureKind? AddMeasure { get; set; }

    /// <summary>Section E: a person to add.</summary>
    [BindProperty]
    public PersonKind? AddPerson { get; set; }

    /// <summary>Lines to take away, by their place in the list.</summary>
    [BindProperty]
    public List<int> Remove { get; set; } = [];

    /// <summary>Section E: which part of its persons is on the page, from 1.</summary>
    [BindProperty]
    public int Part { get; set; } = 1;

    /// <summary>A ready-made text to put in.</summary>
    [BindProperty]
    public long? Snippet { get; set; }

    /// <summary>The field into which it is put, by the name of its input.</summary>
    [BindProperty]
    public string? Into { get; set; }

    /// <summary>Ready-made texts of the viewer's authority for this section.</summary>
    public IReadOnlyList<SnippetView> Snippets { get; private set; } = [];

    /// <summary>The form as it is stored.</summary>
    public OrderFormView View { get; private set; } = null!;

    /// <summary>The section.</summary>
    public FormSection Section { get; private set; }

    /// <summary>What the own State's liaison magistrate advised on the section.</summary>
    public IReadOnlyList<string> Advice { get; private set; } = [];

    /// <summary>Authorities of the executing State.</summary>
    public IReadOnlyList<AuthorityName> Authorities { get; private set; } = [];

    /// <summary>What the form stands on now; after a refusal what it was sent with, unless somebody else has written.</summary>
    public string Stands => ModelState.TryGetValue("Input.Version", out var sent) && sent.AttemptedValue is { } seen
        ? seen : $"{View.Header.Version}:{SectionsOfForm.StampOf(View.Form, Section)}";

    /// <summary>Since when text that was typed and not saved has been kept; null where there is none.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>What is filled in was typed before somebody else saved the section.</summary>
    public bool SavedMeanwhile => StampIn(Stands) != SectionsOfForm.StampOf(View.Form, Section);

    /// <inheritdoc/>
    protected override string? Elsewhere => View.CanWrite ? null : Links.ReadForm(View.Header.Id);

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Section = SectionOf(Address);
        View = await mediator.Send(new GetOrderForm(new RequestId(Id)), cancellationToken);
        Advice = await mediator.Send(new GetAdviceOn(new RequestId(Id), Section), cancellationToken);
        if (View.Sections.All(s => s.Section != Section))
            throw new NotFoundException();
        if (View.CanWrite && LongTexts.Of(Section) is { Count: > 0 } fields)
            Snippets = await mediator.Send(new ListSnippets(Fields: fields), cancellationToken);
        if (Section == FormSection.A)
            Authorities = await mediator.Send(new ListAuthorities(View.Header.ExecutingCountry), cancellationToken);
        ViewData["Room"] = "Register";
    }

    /// <inheritdoc/>
    public override void Propose()
    {
        if (Section == FormSection.E)
            Part = PersonParts.Nearest(View.Form, int.TryParse(Request.Query["part"], System.Globalization.CultureInfo.InvariantCulture, out var part) ? part : 1);
        Input = SectionLists.WithEmptyLine(Section == FormSection.E ? PersonParts.On(View.Form, Part) : View.Form, Section);
        Executing = View.Header.Executing?.Code.Value;
        Restricted = View.Header.Restricted;
    }

    /// <summary>Saves the section and goes to the next, to the list, or stays for one more line.</summary>
    public async Task<IActionResult> OnPostAsync(string? then, CancellationToken cancellationToken)
    {
        var section = SectionOf(Address);
        if (then == "insert")
            return await InsertAsync(cancellationToken);
        var seen = (Seen ?? "").Split(':')[0];
        var typed = SectionLists.Cleaned(Input, section, Remove.ToHashSet(), AddMeasure, AddPerson);
        await mediator.Send(new SaveSection(
            new RequestId(Id), int.TryParse(seen, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0, section,
            StampIn(Seen), typed, AuthorityCode.Find(Executing), section == FormSection.A ? Restricted : null,
            section == FormSection.E ? [.. Remove.Where(i => i >= 0 && i < Input.Persons.Lines.Count).Select(i => Input.Persons.Lines[i].Number)] : null), cancellationToken);
        TempData["Notice"] = "Form.SectionSaved";
        if (then == "stay" || AddMeasure is not null || AddPerson is not null)
            // A new person is the last.
            return LocalRedirect(Links.Section(new RequestId(Id), section, AddPerson is null ? Math.Max(1, Part) : OrderForm.MostPersons));
        if (then != "next")
            return LocalRedirect(Links.Form(new RequestId(Id)));
        var view = await mediator.Send(new GetOrderForm(new RequestId(Id)), cancellationToken);
        var next = view.Sections.FirstOrDefault(s => s.Section > section);
        return LocalRedirect(next is null ? Links.Form(view.Header.Id) : Links.Section(view.Header.Id, next.Section));
    }

    /// <summary>The page again, with a ready-made text at the end of a field; nothing is saved yet.</summary>
    private async Task<IActionResult> InsertAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Elsewhere is { } address)
            return LocalRedirect(address);
        if (Snippets.FirstOrDefault(s => s.Id == Snippet) is not { } snippet)
            return Wrong(nameof(Snippet), texts["Errors.Validation.NotEmpty"]);
        if (LongTexts.FieldsOf(texts, Section, Input).All(f => f.Value != Into))
            return Wrong(nameof(Into), texts["Errors.Validation.NotEmpty"]);
        var typed = Request.Form[Into!].ToString();
        var longer = typed.Length == 0 ? snippet.Text : typed.TrimEnd() + "\n\n" + snippet.Text;
        ModelState.SetModelValue(Into!, longer, longer);
        ModelState.Remove(nameof(Snippet));
        Snippet = null;
        ViewData["Notice"] = texts["Writing.Inserted"];
        return Page();
    }

    /// <summary>Throws away what was typed and not saved.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken)
    {
        var section = SectionOf(Address);
        await mediator.Send(new DiscardDraft(new RequestId(Id), section), cancellationToken);
        TempData["Notice"] = "Writing.Discarded";
        return LocalRedirect(Links.Section(new RequestId(Id), section));
    }

    /// <inheritdoc/>
    protected override async Task ReturnAsync(CancellationToken cancellationToken)
    {
        // What an ended session kept is younger, and filled in afterwards.
        if (Request.Query.ContainsKey(KeptForms.Parameter) || await mediator.Send(new GetDraft(View.Header.Id, Section), cancellationToken) is not { } draft)
            return;
        await GiveBackAsync(new FormCollection(draft.Fields.ToDictionary(f => f.Key, f => new StringValues(f.Value))));
        // A date that is half typed is no error yet.
        foreach (var entry in ModelState.Values)
            entry.Errors.Clear();
        KeptAt = draft.KeptAt;
    }

    /// <summary>The stamp in what a page was made from, as the page carries it.</summary>
    internal static string? StampIn(string? seen) => (seen ?? "").Split(':', 2) is [_, var stamp] ? stamp : null;

    internal static FormSection SectionOf(string? address) =>
        Enum.GetValues<FormSection>().Where(SectionsOfForm.IsWritten).Cast<FormSection?>()
            .FirstOrDefault(s => string.Equals(s.ToString(), address, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException();
}
