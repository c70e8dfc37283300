using Microsoft.EntityFrameworkCore;
using TaskForce.Application.Data;
using TaskForce.Domain;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Application.Requests.Assistance;

/// <summary>
/// Requests that name each other. Rule: a link is shown to readers of both, and set by one. Don't: show the number that a field holds.
/// Do instead: ask here, and what the viewer may not read is not in the values. Why: the number alone tells that there is such a request.
/// </summary>
public sealed class RequestLinks(TaskForceDbContext db)
{
    /// <summary>The requests that these values name and that the viewer reads in full, by number.</summary>
    public async Task<IReadOnlyDictionary<string, RequestId>> OfAsync(
        IEnumerable<FieldDefinition> fields, IEnumerable<AssistanceValues> values, CancellationToken cancellationToken)
    {
        var ids = fields.Where(f => f.Type == FieldType.Request).Select(f => f.Id).ToList();
        var numbers = values.SelectMany(v => ids.Select(id => v[id])).Select(RequestNumber.Find).OfType<RequestNumber>().Cast<RequestNumber?>().Distinct().ToList();
        if (numbers.Count == 0)
            return new Dictionary<string, RequestId>();
        return await db.Requests.AsNoTracking()
            .Where(r => numbers.Contains(r.Number) && r.Access.Any(a => a.Level == AccessLevel.Full && db.Principals.Contains(a.Principal)))
            .Select(r => new { r.Number, r.Id }).ToDictionaryAsync(r => r.Number!.Value.ToString(), r => r.Id, cancellationToken);
    }

    /// <summary>The values without the numbers of requests that the viewer does not read in full.</summary>
    public static AssistanceValues Shown(AssistanceValues values, IEnumerable<FieldDefinition> fields, IReadOnlyDictionary<string, RequestId> links)
    {
        var hidden = fields.Where(f => f.Type == FieldType.Request && Normal(values[f.Id]) is { } number && !links.ContainsKey(number)).Select(f => f.Id).ToHashSet();
        return hidden.Count == 0 ? values : values with { One = values.One.Where(v => !hidden.Contains(v.Key)).ToDictionary(v => v.Key, v => v.Value) };
    }

    /// <summary>What was typed, where every link leads to a request that its writer reads in full; a link that the writer was not shown stays.</summary>
    /// <exception cref="RuleViolation">There is no such request.</exception>
    public async Task<AssistanceValues> KeptAsync(
        IReadOnlyList<FieldDefinition> fields, AssistanceValues stored, AssistanceValues typed, CancellationToken cancellationToken)
    {
        var links = fields.Where(f => f.Type == FieldType.Request).ToList();
        if (links.Count == 0)
            return typed;
        var known = await OfAsync(links, [stored, typed], cancellationToken);
        var one = typed.One.ToDictionary(v => v.Key, v => v.Value);
        foreach (var field in links)
        {
            if (Normal(typed[field.Id]) is { } number)
                one[field.Id] = known.ContainsKey(number) ? number : throw new RuleViolation(Refusal.NoSuchRequest, field.Id);
            else if (typed[field.Id] is not null)
                throw new RuleViolation(Refusal.NoSuchRequest, field.Id);
            else if (Normal(stored[field.Id]) is { } unseen && !known.ContainsKey(unseen))
                one[field.Id] = unseen;
        }

        return typed with { One = one };
    }

    /// <summary>The same for the fields of a step; what the step does not ask for is left out.</summary>
    /// <exception cref="RuleViolation">There is no such request.</exception>
    public Task<AssistanceValues> KeptAsync(AssistanceDefinition definition, AssistanceAct act, AssistanceValues typed, CancellationToken cancellationToken)
    {
        var asked = new SectionDefinition(act.ToString(), [.. definition.Of(act).SelectMany(s => s.Asks).DistinctBy(f => f.Id)]);
        var said = new AssistanceValues().With(asked, typed);
        return KeptAsync(asked.Fields, new AssistanceValues(), said, cancellationToken);
    }

    private static string? Normal(string? text) => RequestNumber.Find(text) is { } number ? number.ToString() : null;
}
