using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Organisations;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Drafting;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Pages.AuthorityDirectory;

namespace TaskForce.Web.Pages.Requests.Form;

/// <summary>Finds the authority of a draft by its measures and their places, and addresses the draft to it.</summary>
public sealed class AddresseeModel(IMediator mediator) : FormPage
{
    /// <summary>The order.</summary>
    [FromRoute]
    public long Id { get; set; }

    /// <summary>What is typed.</summary>
    [BindProperty]
    public AddresseeInput Input { get; set; } = new();

    /// <summary>What the page knows of the order.</summary>
    public AddresseeView View { get; private set; } = null!;

    /// <summary>The question: its places from the form, or as they are asked here.</summary>
    public QuestionForm Question { get; private set; } = null!;

    /// <summary>What the finder answers.</summary>
    public Finding Finding { get; private set; } = null!;

    /// <summary>Every authority of the executing State that takes orders.</summary>
    public IReadOnlyList<AuthorityName> Authorities { get; private set; } = [];

    /// <inheritdoc/>
    protected override string? Elsewhere => View.CanAddress ? null : Links.ReadForm(View.Header.Id);

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        View = await mediator.Send(new GetAddressee(new RequestId(Id)), cancellationToken);
        var asked = Asked();
        Finding = Request.Query.ContainsKey("matter") ? await mediator.Send(new FindAuthority(asked), cancellationToken) : View.Finding;
        Question = new QuestionForm(asked, Finding, DirectoryLinks.Addressee(View.Header.Id), AsksMeasures: false);
        Authorities = await mediator.Send(new ListAuthorities(View.Header.ExecutingCountry), cancellationToken);
        ViewData["Room"] = "Register";
    }

    /// <inheritdoc/>
    public override void Propose() => Input.To = Finding.Answer?.Proposal?.Authority.Value ?? View.Header.Executing?.Code.Value;

    /// <summary>Addresses the draft.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        // What was asked of the order itself are the places of its form, as they were found.
        var asked = Asked() with { Places = [.. Finding.Places.Select(p => p.Found?.Code ?? p.Typed)] };
        await mediator.Send(new AddressOrder(new RequestId(Id), Input.Version, asked, AuthorityCode.Find(Input.To), Input.Reason), cancellationToken);
        TempData["Notice"] = "Finder.Addressed";
        return LocalRedirect(Links.Form(new RequestId(Id)));
    }

    private CompetenceAsked Asked()
    {
        var typed = Questions.Read(Request.Query, View.Header.ExecutingCountry) with { Executing = View.Header.ExecutingCountry, Measures = View.Measures };
        return Request.Query.ContainsKey("matter") ? typed : typed with { Matter = View.Matter, Urgent = View.Header.Urgent };
    }
}

/// <summary>Whom the draft is addressed to.</summary>
public sealed class AddresseeInput
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    /// <summary>Code of the authority.</summary>
    public string? To { get; set; }

    /// <summary>Why another than the one proposed.</summary>
    public string? Reason { get; set; }
}
