using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Assistance;

namespace TaskForce.Domain.Tests.Assistance;

/// <summary>Every state of every kind, reached by real steps: breadth first through the life, each path led again from its draft.</summary>
internal static class Reachable
{
    /// <summary>Answers that open another part of a life than the first codes do.</summary>
    private static readonly (string Field, string? Value)[][] Variants =
    [
        [], [("SV1", "URGENT")], [("TP8", "CONFIDENTIAL")], [("TP13", "true")], [("EA6", "L35")], [("EE1", "PRESERVATION")], [("FZ16", "true")],
    ];

    /// <summary>A life in each state that the kind can reach; the shortest way, and one for each variant that its life asks for.</summary>
    public static IEnumerable<(OrderState State, Life Life)> Of(RequestKind kind)
    {
        var ids = AssistanceKinds.Of(kind).AllFields.Select(f => f.Id).ToHashSet();
        foreach (var variant in Variants.Where(v => v.All(a => ids.Contains(a.Field))))
        {
            var found = new HashSet<OrderState>();
            var paths = new Queue<IReadOnlyList<AssistanceAct>>();
            paths.Enqueue([]);
            while (paths.TryDequeue(out var path))
            {
                if (Walk(kind, variant, path) is not { } life || !found.Add(life.Request.State))
                    continue;
                yield return (life.Request.State, life);
                foreach (var next in life.Request.Definition.Life.Where(s => s.From.Contains(life.Request.State) && (s.To is not null || s.Returns) && s.To != life.Request.State).Select(s => s.Act).Distinct())
                    paths.Enqueue([.. path, next]);
            }
        }
    }

    /// <summary>A new life led along a path; null where the path does not go there with these answers.</summary>
    public static Life? Walk(RequestKind kind, (string Field, string? Value)[] variant, IReadOnlyList<AssistanceAct> path)
    {
        var life = new Life(kind, answers: variant);
        foreach (var act in path)
        {
            var step = life.Request.Definition.Of(act).FirstOrDefault(s => s.From.Contains(life.Request.State));
            if (step is null || step.By.Count == 0)
            {
                // The application itself: the time for an answer is over.
                life.Later("2027-06-01T09:00").Request.MissLimits(life.Now);
                continue;
            }

            if (step.ConsultFirst)
                life.Take(AssistanceAct.Consult).Take(AssistanceAct.EndConsultation);
            if (step.When?.IsMet(life.Form.Values) == false)
                return null;
            if (step.Sends)
                life.Sent();
            else
                life.Take(act);
            if (step.NeedsBoth)
                life.Take(act);
        }

        return life;
    }
}
