using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Organisations;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Assistance;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Texts;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Requests.Assistance;

/// <summary>One section of a form that is being written, made from the definition of its kind. Lists grow by saving: nothing needs script.</summary>
public sealed class SectionModel(IMediator mediator, Texts texts) : FormPage
{
    /// <summary>The request.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The section, in small letters.</summary>
    [FromRoute(Name = "section")]
    public string? Address { get; set; }

    /// <summary>The field to which a line is added.</summary>
    [FromQuery(Name = "add")]
    public string? More { get; set; }

    /// <summary>The fields that every kind has.</summary>
    [BindProperty]
    public PartiesInput Input { get; set; } = new();

    /// <summary>First section: code of the authority addressed.</summary>
    [BindProperty]
    public string? Executing { get; set; }

    /// <summary>First section: limited to named users.</summary>
    [BindProperty]
    public bool Restricted { get; set; }

    /// <summary>The form as it is stored.</summary>
    public AssistanceFormView View { get; private set; } = null!;

    /// <summary>The section.</summary>
    public AssistanceSectionView Section { get; private set; } = null!;

    /// <summary>Authorities of the executing State that take such a request.</summary>
    public IReadOnlyList<AuthorityName> Authorities { get; private set; } = [];

    /// <summary>What the form stands on now; after a refusal what it was sent with, unless somebody else has written.</summary>
    public string Stands => ModelState.TryGetValue("Input.Version", out var sent) && sent.AttemptedValue is { } seen
        ? seen : string.Create(CultureInfo.InvariantCulture, $"{View.Header.Version}:{Section.Stamp}");

    /// <summary>How many lines of a field were posted.</summary>
    public Func<string, int> Posted => id => DefinedInput.Posted(ModelState, id);

    /// <inheritdoc/>
    protected override string? Elsewhere => View.CanWrite ? null : Links.ReadAssistance(View.Header.Id);

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetAssistanceForm(new RequestId(Id)), cancellationToken);
        Section = View.Sections.FirstOrDefault(s => string.Equals(s.Name, Address, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException();
        if (Section.Section is null)
            Authorities = AssistanceAddressees.Fitting(View.Definition, await mediator.Send(new ListAuthorities(View.Header.ExecutingCountry), cancellationToken));
        ViewData["Room"] = "Register";
    }

    /// <inheritdoc/>
    public override void Propose()
    {
        Input = new PartiesInput { Title = View.Form.Title, Language = View.Form.Language, TranslationLanguage = View.Form.TranslationLanguage, Translator = View.Form.Translator };
        Executing = View.Header.Executing?.Code.Value;
        Restricted = View.Header.Restricted;
    }

    /// <summary>Saves the section and goes to the next, to the list, or stays for one more line.</summary>
    public async Task<IActionResult> OnPostAsync(string? then, [FromForm(Name = "add")] string? add, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var seen = (Input.Version ?? "").Split(':', 2);
        var values = Section.Section is { } section ? new DefinedValues(Request.Form, ModelState, texts).Read(section.Fields) : new AssistanceValues();
        // What no property is bound to was not validated: errors alone count.
        if (ModelState.ErrorCount > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await mediator.Send(new SaveAssistanceSection(
            new RequestId(Id), int.TryParse(seen[0], CultureInfo.InvariantCulture, out var version) ? version : 0, Section.Section?.Name, seen.Length == 2 ? seen[1] : null,
            new AssistanceForm { Title = Input.Title, Language = Input.Language, TranslationLanguage = Input.TranslationLanguage, Translator = Input.Translator, Values = values },
            AuthorityCode.Find(Executing), Section.Section is null ? Restricted : null), cancellationToken);
        TempData["Notice"] = "Form.SectionSaved";
        var id = new RequestId(Id);
        if (add is not null)
            return LocalRedirect(Links.AssistanceSection(id, Section.Name) + Links.With("", "add", add));
        if (then == "stay")
            return LocalRedirect(Links.AssistanceSection(id, Section.Name));
        var next = then == "next" ? View.Sections.SkipWhile(s => s.Name != Section.Name).Skip(1).FirstOrDefault() : null;
        return LocalRedirect(next is null ? Links.Assistance(id) : Links.AssistanceSection(id, next.Name));
    }

    /// <inheritdoc/>
    internal override async Task<bool> GiveBackAsync(IFormCollection typed)
    {
        if (Section.Section is { } section)
            new DefinedValues(typed, ModelState, texts).Read(section.Fields);
        return await base.GiveBackAsync(typed);
    }
}

/// <summary>The fields that every kind has.</summary>
public sealed class PartiesInput
{
    /// <summary>What the page was made from: version of the request and stamp of the section.</summary>
    public string? Version { get; set; }

    /// <summary>What the case is called.</summary>
    public string? Title { get; set; }

    /// <summary>Language of the form.</summary>
    public Language? Language { get; set; }

    /// <summary>Language of the translation.</summary>
    public Language? TranslationLanguage { get; set; }

    /// <summary>Who translated it.</summary>
    public string? Translator { get; set; }
}
