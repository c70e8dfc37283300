using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Requests.Form;

/// <summary>The long texts of a form beside their translations, to be read and printed; who writes the form is led to each section.</summary>
public sealed class TranslationsModel(IMediator mediator) : PageModel
{
    /// <summary>The form.</summary>
    public OrderFormView View { get; private set; } = null!;

    /// <summary>The language.</summary>
    public Language Language { get; private set; }

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(long id, string language, CancellationToken cancellationToken)
    {
        Language = LanguageOf(language);
        View = await mediator.Send(new GetOrderForm(new RequestId(id)), cancellationToken);
        ViewData["Room"] = "Register";
    }

    /// <exception cref="NotFoundException">There is no such language.</exception>
    internal static Language LanguageOf(string? code) => StableCode.Find<Language>(code?.ToUpperInvariant()) ?? throw new NotFoundException();
}

/// <summary>One section beside its translation, which is written here.</summary>
public sealed class TranslateModel(IMediator mediator, Dates dates) : FormPage
{
    /// <summary>The order.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>The language, in small letters.</summary>
    [FromRoute(Name = "language")]
    public string? Into { get; set; }

    /// <summary>The section, in small letters.</summary>
    [FromRoute(Name = "section")]
    public string? Address { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public TranslationInput Input { get; set; } = new();

    /// <summary>What the page was made from: version of the order and stamp of the translation.</summary>
    [BindProperty(Name = "Input.Version")]
    public string? Seen { get; set; }

    /// <summary>The form.</summary>
    public OrderFormView View { get; private set; } = null!;

    /// <summary>The section.</summary>
    public FormSection Section { get; private set; }

    /// <summary>The language.</summary>
    public Language Language { get; private set; }

    /// <summary>The texts of the section.</summary>
    public IReadOnlyList<FormText> Originals { get; private set; } = [];

    /// <summary>What the page stands on now; after a refusal what it was sent with, unless somebody else has written.</summary>
    public string Stands => ModelState.TryGetValue("Input.Version", out var sent) && sent.AttemptedValue is { } seen
        ? seen : $"{View.Header.Version}:{TranslationStamp.Of(View.Form, Section, Language)}";

    /// <inheritdoc/>
    protected override string? Elsewhere => View.CanTranslate && Language != View.Form.Language ? null : Links.Translation(View.Header.Id, Language);

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Section = SectionModel.SectionOf(Address);
        Language = TranslationsModel.LanguageOf(Into);
        View = await mediator.Send(new GetOrderForm(new RequestId(Id)), cancellationToken);
        Originals = [.. Translations.TextsOf(View.Form).Where(t => t.Section == Section)];
        if (Originals.Count == 0)
            throw new NotFoundException();
        ViewData["Room"] = "Register";
    }

    /// <inheritdoc/>
    public override void Propose()
    {
        var known = Originals.Select(o => Translations.In(View.Form, Language, o)).ToList();
        var last = known.OfType<TranslatedText>().LastOrDefault() ?? View.Form.Translations.LastOrDefault(t => t.Language == Language);
        Input = new TranslationInput
        {
            Translator = last?.Translator, TranslatedOn = known.OfType<TranslatedText>().LastOrDefault()?.TranslatedOn ?? dates.Today,
            Texts = [.. Originals.Zip(known, (o, k) => new TranslationText { Path = o.Path, Original = o.Stamp, Text = k?.Text })],
        };
    }

    /// <summary>Saves it and goes to the next section, or to the whole.</summary>
    public async Task<IActionResult> OnPostAsync(string? then, CancellationToken cancellationToken)
    {
        var (id, section, language) = (new RequestId(Id), SectionModel.SectionOf(Address), TranslationsModel.LanguageOf(Into));
        TypedTranslation[] texts = [.. Input.Texts.Select(t => new TypedTranslation(t.Path, t.Original, t.Text, t.StillRight))];
        // Beside a sealed form a translation is a record of its own.
        if (!(await mediator.Send(new GetOrderForm(id), cancellationToken)).CanWrite)
        {
            await mediator.Send(new AddTranslation(id, section, language, Input.Translator, Input.TranslatedOn, texts), cancellationToken);
        }
        else
        {
            await mediator.Send(new SaveTranslation(
                id, int.TryParse((Seen ?? "").Split(':')[0], System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0, section, language,
                SectionModel.StampIn(Seen), Input.Translator, Input.TranslatedOn, texts), cancellationToken);
        }

        TempData["Notice"] = "Writing.TranslationSaved";
        if (then != "next")
            return LocalRedirect(Links.Translation(id, language));
        var view = await mediator.Send(new GetOrderForm(id), cancellationToken);
        var next = Translations.TextsOf(view.Form).Select(t => t.Section).Where(s => s > section).Cast<FormSection?>().FirstOrDefault();
        return LocalRedirect(next is { } further ? Links.Translate(id, language, further) : Links.Translation(id, language));
    }
}

/// <summary>The translation of a section as it is typed.</summary>
public sealed class TranslationInput
{
    /// <summary>Who translated.</summary>
    public string? Translator { get; set; }

    /// <summary>On which day.</summary>
    public DateOnly? TranslatedOn { get; set; }

    /// <summary>A translation for each text.</summary>
    public List<TranslationText> Texts { get; set; } = [];
}

/// <summary>One of them.</summary>
public sealed class TranslationText
{
    /// <summary>Which text.</summary>
    public string? Path { get; set; }

    /// <summary>Mark of the original that stands beside it.</summary>
    public string? Original { get; set; }

    /// <summary>The translation.</summary>
    public string? Text { get; set; }

    /// <summary>It was read again beside an original that had changed.</summary>
    public bool StillRight { get; set; }
}
