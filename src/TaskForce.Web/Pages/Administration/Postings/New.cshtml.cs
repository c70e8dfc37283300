using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application.Administration;
using TaskForce.Application.Rights;
using TaskForce.Application.Texts;
using TaskForce.Domain.Organisations;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.Administration.Postings;

/// <summary>Posts somebody in the other State.</summary>
public sealed class NewModel(IMediator mediator, Texts texts) : FormPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public PostingInput Input { get; set; } = new();

    /// <summary>Who can be posted.</summary>
    public IReadOnlyList<Choice> People { get; private set; } = [];

    /// <summary>For which roles.</summary>
    public IReadOnlyList<Choice> Roles =>
        [.. Enum.GetValues<Role>().Where(r => r.NeedsPosting()).Select(r => new Choice(r.ToString(), Sentence.Begin(texts.Of(r))))];

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken) =>
        People = [.. (await mediator.Send(new ListPostings(), cancellationToken)).People
            .Select(p => new Choice(p.Account.ToString(CultureInfo.InvariantCulture), $"{p.Name}, {p.Post}"))];

    /// <summary>Posts.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new AddPosting(Input.Account, Input.Role, Input.From, Input.To), cancellationToken);
        TempData["Notice"] = "Administration.Posting.Added";
        return LocalRedirect(AdministrationLinks.Postings);
    }
}

/// <summary>What is typed of a posting.</summary>
public sealed class PostingInput
{
    /// <summary>Who.</summary>
    public long? Account { get; set; }

    /// <summary>As what.</summary>
    public Role? Role { get; set; }

    /// <summary>First day.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; set; }
}
