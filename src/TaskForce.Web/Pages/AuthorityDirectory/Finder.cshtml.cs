using MediatR;
using TaskForce.Application.AuthorityDirectory;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;

namespace TaskForce.Web.Pages.AuthorityDirectory;

/// <summary>What do you need, and where? The competent authority, with the reason.</summary>
public sealed class FinderModel(IMediator mediator, IViewer viewer) : FormPage
{
    /// <summary>The question.</summary>
    public QuestionForm Question { get; private set; } = null!;

    /// <summary>The answer; null while the question is not whole.</summary>
    public AnswerView? Answer { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var own = viewer.Country ?? CountryCode.FR;
        var asked = Questions.Read(Request.Query, own.Other());
        var finding = Request.Query.ContainsKey("country") ? await mediator.Send(new FindAuthority(asked), cancellationToken) : null;
        Question = new QuestionForm(asked, finding, DirectoryLinks.Finder, AsksMeasures: true);
        Answer = finding?.Answer is null ? null : new AnswerView(finding, asked, viewer.Can(Capability.DraftOrders) && asked.Executing != own);
    }
}
