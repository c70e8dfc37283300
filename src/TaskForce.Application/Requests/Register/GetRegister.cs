using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Rights;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Register;

/// <summary>One page of the register.</summary>
[Requires(Capability.ReadRequests)]
public sealed record GetRegister(RegisterFilter Filter) : IQuery<RegisterPage>;

/// <summary>The answer. Counts stop at <see cref="GetRegisterHandler.MostCounted"/>.</summary>
public sealed record RegisterPage(
    IReadOnlyList<RegisterRow> Rows, int Count, RegisterCursor? Previous, RegisterCursor? Next,
    IReadOnlyDictionary<string, int> Chips, IReadOnlyList<SavedViewItem> Views, IReadOnlyList<AuthorityName> Authorities);

/// <summary>One row. The title is null where the viewer reads the register only.</summary>
public sealed record RegisterRow(
    RequestId Id, RequestKind Kind, RequestNumber? Number, OrderState State, CountryCode IssuingCountry, CountryCode ExecutingCountry,
    FourNames Issuing, FourNames? Executing, IReadOnlyList<MeasureKind> Measures, string? Title, bool Urgent, bool Restricted, bool Paused, bool IsClosed,
    Language? Language, DateTimeOffset NextDueAt, LimitCode? NextDueCode, DateTimeOffset? TransmittedAt);

/// <summary>A saved view, as a chip.</summary>
public sealed record SavedViewItem(string Name, string Query);

internal sealed class GetRegisterHandler(TaskForceDbContext db, RegisterRows register) : IQueryHandler<GetRegister, RegisterPage>
{
    public const int PageSize = 25;
    public const int MostCounted = 1_000;

    private static readonly (string Chip, RegisterFilter Filter)[] Chips =
    [
        ("Open", new()), ("Late", new() { Due = DueWithin.Late }), ("ToExecute", new() { Ours = Ours.ToExecute }), ("Issued", new() { Ours = Ours.Issued }),
    ];

    public async Task<RegisterPage> Handle(GetRegister query, CancellationToken cancellationToken)
    {
        var filter = query.Filter;
        var found = await RowsAsync(register.Page(filter, PageSize), cancellationToken);
        var more = found.Count > PageSize;
        var rows = found.Take(PageSize).ToList();
        var backwards = filter.Cursor?.Backwards == true;
        if (backwards)
            rows.Reverse();
        var count = await register.Of(filter).Take(MostCounted + 1).CountAsync(cancellationToken);
        var chips = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (chip, chipFilter) in Chips)
            chips[chip] = await register.Of(chipFilter).Take(MostCounted + 1).CountAsync(cancellationToken);
        var views = await db.SavedViews.AsNoTracking().OrderBy(v => v.Name).Select(v => new SavedViewItem(v.Name, v.Query)).ToListAsync(cancellationToken);
        var authorities = await db.Authorities.AsNoTracking().Where(a => a.Kind != AuthorityKind.MIN && a.Kind != AuthorityKind.POL && a.Kind != AuthorityKind.EXP && a.Kind != AuthorityKind.LIAISON)
            .Select(a => new AuthorityName(a.Code, a.Kind, a.Names, a.ShortNames)).ToListAsync(cancellationToken);
        return new RegisterPage(
            rows, count,
            rows.Count > 0 && (backwards ? more : filter.Cursor is not null) ? Cursor(rows[0], filter.Sort, backwards: true) : null,
            rows.Count > 0 && (backwards || more) ? Cursor(rows[^1], filter.Sort, backwards: false) : null,
            chips, views, authorities);
    }

    /// <summary>Rows with the names of their authorities and, where the viewer may read them, their titles: three statements, however many rows.</summary>
    internal async Task<IReadOnlyList<RegisterRow>> RowsAsync(IQueryable<CooperationRequest> page, CancellationToken cancellationToken)
    {
        var found = await page.Select(o => new
        {
            o.Id, o.Kind, o.Number, o.State, o.IssuingCountry, o.ExecutingCountry, o.Issuing, o.Executing, o.Urgent, o.Restricted, o.IsClosed, o.Language, o.NextDueAt, o.NextDueCode, o.TransmittedAt,
            Paused = o.Clocks.Any(c => c.State == ClockState.Suspended),
            Measures = db.Set<OrderMeasure>().Where(m => m.RequestId == o.Id).OrderBy(m => m.Number).Select(m => m.Kind).ToList(),
        }).ToListAsync(cancellationToken);
        var ids = found.Select(o => o.Id).ToList();
        var codes = found.SelectMany(o => new[] { o.Issuing, o.Executing }).OfType<AuthorityCode>().Distinct().ToList();
        var names = await db.Authorities.AsNoTracking().Where(a => codes.Contains(a.Code)).Select(a => new { a.Code, a.ShortNames }).ToDictionaryAsync(a => a.Code, a => a.ShortNames, cancellationToken);
        var forms = await db.Set<FormVersion>().AsNoTracking().Where(f => ids.Contains(f.RequestId) && !f.Void)
            .Select(f => new { f.RequestId, f.Number, f.Title })
            .Concat(db.Set<AssistanceFormVersion>().AsNoTracking().Where(f => ids.Contains(f.RequestId)).Select(f => new { f.RequestId, f.Number, f.Title })).ToListAsync(cancellationToken);
        var titles = forms.GroupBy(f => f.RequestId).ToDictionary(g => g.Key, g => g.MaxBy(f => f.Number)!.Title);
        return
        [
            .. found.Select(o => new RegisterRow(
                o.Id, o.Kind, o.Number, o.State, o.IssuingCountry, o.ExecutingCountry, names[o.Issuing], o.Executing is { } e ? names[e] : null,
                o.Measures, titles.GetValueOrDefault(o.Id), o.Urgent, o.Restricted, o.Paused, o.IsClosed, o.Language, o.NextDueAt, o.NextDueCode, o.TransmittedAt)),
        ];
    }

    private static RegisterCursor Cursor(RegisterRow row, RegisterSort sort, bool backwards) =>
        RegisterRows.CursorAt(sort, backwards, row.Id, row.NextDueAt, row.TransmittedAt, row.Number);
}
