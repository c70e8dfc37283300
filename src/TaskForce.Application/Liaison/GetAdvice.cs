using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Administration;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Liaison;

/// <summary>Advice asked and given on a request, for the readers of the whole in the issuing State.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetAdvice(RequestId Request) : IQuery<AdviceView>;

/// <summary>The answer.</summary>
/// <param name="Header">Above the page.</param>
/// <param name="MayAsk">The viewer may ask now.</param>
/// <param name="Magistrates">Who can be asked: the liaison magistrates of the own State who are posted today.</param>
/// <param name="Advices">What was asked, the newest first.</param>
public sealed record AdviceView(CaseHeader Header, bool MayAsk, IReadOnlyList<PostedMagistrate> Magistrates, IReadOnlyList<AdviceRow> Advices);

/// <summary>A liaison magistrate who is posted today.</summary>
public sealed record PostedMagistrate(long Account, string Name, string Post);

/// <summary>A question and its answer.</summary>
public sealed record AdviceRow(
    long Id, string? AskedBy, string? Magistrate, DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt, DateTimeOffset? WithdrawnAt, string Question,
    IReadOnlyList<AdviceLine> Lines, bool MayAnswer, bool MayWithdraw);

internal sealed class GetAdviceHandler(TaskForceDbContext db, CaseLoader cases, IViewer viewer, TimeProvider clock) : IQueryHandler<GetAdvice, AdviceView>
{
    public async Task<AdviceView> Handle(GetAdvice query, CancellationToken cancellationToken)
    {
        var order = await cases.OrderAsync(query.Request, cancellationToken);
        var header = cases.Header(order, await cases.NamesAsync(order, cancellationToken));
        if (header.Level < AccessLevel.Full || viewer.Country != order.IssuingCountry || order.ErasedAt is not null)
            throw new NotFoundException();
        var actor = viewer.AsActor();
        var asks = order.MayAskAdvice(actor);
        var advices = await db.Set<Advice>().AsNoTracking().Include(a => a.Texts.OrderBy(t => t.Number)).Where(a => a.RequestId == query.Request)
            .OrderByDescending(a => a.AskedAt).ThenByDescending(a => a.Id).ToListAsync(cancellationToken);
        var users = advices.SelectMany(a => new[] { a.AskedBy.Value, a.Magistrate.Value }).Distinct().ToList();
        var people = await db.Users.AsNoTracking().Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellationToken);
        var posted = await LiaisonPostings.TodayAsync(db, Today.Of(viewer, clock), cancellationToken);
        return new AdviceView(
            header, asks && order.TransmittedAt is null && !order.IsClosed && viewer.Can(Capability.AskAdvice),
            [.. posted.Select(p => new PostedMagistrate(p.Account.Id, p.Account.DisplayName, p.Account.Post))],
            [.. advices.Select(a => new AdviceRow(
                a.Id, people.GetValueOrDefault(a.AskedBy.Value), people.GetValueOrDefault(a.Magistrate.Value), a.AskedAt, a.AnsweredAt, a.WithdrawnAt,
                a.Texts.FirstOrDefault(t => t.Number == 0)?.Text ?? "", [.. a.Texts.Where(t => t.Number > 0).Select(t => new AdviceLine(t.Section, t.Text))],
                a.IsOpen && a.Magistrate == actor.User, a.IsOpen && asks))]);
    }
}

/// <summary>Advice given on one section of a form, the newest first, to stand beside it.</summary>
[Requires(Capability.ReadRequests)]
[Consults(AuditKind.Consultation)]
public sealed record GetAdviceOn(RequestId Request, FormSection Section) : IQuery<IReadOnlyList<string>>;

internal sealed class GetAdviceOnHandler(TaskForceDbContext db) : IQueryHandler<GetAdviceOn, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(GetAdviceOn query, CancellationToken cancellationToken) =>
        await db.Set<AdviceText>().AsNoTracking().Where(t => t.RequestId == query.Request && t.Number > 0 && t.Section == query.Section)
            .OrderByDescending(t => t.AdviceId).ThenBy(t => t.Number).Select(t => t.Text).ToListAsync(cancellationToken);
}
