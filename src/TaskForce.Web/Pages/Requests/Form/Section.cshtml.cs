using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Requests.Form;

/// <summary>One section of a form that is being written. Lists grow and shrink by saving: nothing needs script.</summary>
public sealed class SectionModel(IMediator mediator) : FormPage
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

    /// <summary>The form as it is stored.</summary>
    public OrderFormView View { get; private set; } = null!;

    /// <summary>The section.</summary>
    public FormSection Section { get; private set; }

    /// <summary>Authorities of the executing State.</summary>
    public IReadOnlyList<AuthorityName> Authorities { get; private set; } = [];

    /// <summary>What the form stands on now; after a refusal what it was sent with, unless somebody else has written.</summary>
    public string Stands => ModelState.TryGetValue("Input.Version", out var sent) && sent.AttemptedValue is { } seen
        ? seen : $"{View.Header.Version}:{SectionsOfForm.StampOf(View.Form, Section)}";

    /// <inheritdoc/>
    protected override string? Elsewhere => View.CanWrite ? null : Links.ReadForm(View.Header.Id);

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Section = SectionOf(Address);
        View = await mediator.Send(new GetOrderForm(new RequestId(Id)), cancellationToken);
        if (View.Sections.All(s => s.Section != Section))
            throw new NotFoundException();
        if (Section == FormSection.A)
            Authorities = await mediator.Send(new ListAuthorities(View.Header.ExecutingCountry), cancellationToken);
        ViewData["Room"] = "Register";
    }

    /// <inheritdoc/>
    public override void Propose()
    {
        Input = SectionLists.WithEmptyLine(View.Form, Section);
        Executing = View.Header.Executing?.Code.Value;
        Restricted = View.Header.Restricted;
    }

    /// <summary>Saves the section and goes to the next, to the list, or stays for one more line.</summary>
    public async Task<IActionResult> OnPostAsync(string? then, CancellationToken cancellationToken)
    {
        var section = SectionOf(Address);
        var seen = (Seen ?? "").Split(':', 2);
        var typed = SectionLists.Cleaned(Input, section, Remove.ToHashSet(), AddMeasure, AddPerson);
        await mediator.Send(new SaveSection(
            new RequestId(Id), int.TryParse(seen[0], System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0, section,
            seen.Length == 2 ? seen[1] : null, typed, AuthorityCode.Find(Executing), section == FormSection.A ? Restricted : null), cancellationToken);
        TempData["Notice"] = "Form.SectionSaved";
        if (then == "stay" || AddMeasure is not null || AddPerson is not null)
            return LocalRedirect(Links.Section(new RequestId(Id), section));
        if (then != "next")
            return LocalRedirect(Links.Form(new RequestId(Id)));
        var view = await mediator.Send(new GetOrderForm(new RequestId(Id)), cancellationToken);
        var next = view.Sections.FirstOrDefault(s => s.Section > section);
        return LocalRedirect(next is null ? Links.Form(view.Header.Id) : Links.Section(view.Header.Id, next.Section));
    }

    private static FormSection SectionOf(string? address) =>
        Enum.GetValues<FormSection>().Where(SectionsOfForm.IsWritten).Cast<FormSection?>()
            .FirstOrDefault(s => string.Equals(s.ToString(), address, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException();
}
