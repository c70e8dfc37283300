using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Seed.Demo;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Testing;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Matrix;

/// <summary>
/// Every page, tried by every person of the demonstration: every role of both States, the parties and the strangers. What
/// each may see is said by <see cref="Oracle"/>, which knows nothing of the application.
/// </summary>
public sealed class PagesMatrixTests
{
    public static TheoryData<string> People => [.. DemoPeople.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(People))]
    public async Task A_person_sees_what_the_oracle_says_and_nothing_else(string name)
    {
        await using var house = new WebHouse(otherwise: Waiting.ForNobody);
        var person = DemoPeople.All.Single(p => p.Name == name);
        var visitor = await house.VisitAsync(name);
        var wrong = new List<string>();

        foreach (var page in PageRows.All.Where(p => p.NeedsOrder))
        {
            foreach (var order in Sample(await house.OrdersAsync()))
            {
                var address = page.AddressOf(order.Id, PageRow.ActOf(order));
                var expected = Oracle.StatusOf(page, person, order);
                var answer = await visitor.GetAsync(address);
                if (answer.Status != expected)
                    wrong.Add($"{address} ({order.State}): {answer.Status}, not {expected}");
                if (answer.Status == HttpStatusCode.NotFound && answer.Text.Contains(order.Number?.ToString() ?? "no number", StringComparison.Ordinal))
                    wrong.Add($"{address}: the number is named");
            }
        }

        foreach (var page in PageRows.All.Where(p => p.IsOfBoth || p.IsOfAssistance))
        {
            foreach (var request in await house.AssistanceAsync())
            {
                var address = page.AddressOf(request.Id, PageRow.ActOf(request));
                if ((await visitor.GetAsync(address)).Status is var status && status != Oracle.StatusOf(page, person, request))
                    wrong.Add($"{address} ({request.Kind}, {request.State}): {status}, not {Oracle.StatusOf(page, person, request)}");
            }
        }

        foreach (var page in PageRows.All.Where(p => !p.NeedsOrder))
        {
            if ((await visitor.GetAsync(page.Route)).Status is var status && status != Oracle.StatusOf(page, person))
                wrong.Add($"{page.Route}: {status}");
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task Nobody_signed_in_sees_the_open_pages_only()
    {
        await using var house = new WebHouse();
        var nobody = await house.VisitAsync();
        var order = (await house.OrdersAsync())[0].Id;

        foreach (var page in PageRows.All)
        {
            var answer = await nobody.GetAsync(page.AddressOf(order));
            if (page.For == Audience.Awaited)
            {
                Assert.Equal("/account/sign-in", answer.Location!.OriginalString);
                continue;
            }

            Assert.Equal((page.Route, page.IsOpen), (page.Route, answer.Status != HttpStatusCode.Redirect));
            Assert.True(page.IsOpen || answer.Location!.OriginalString.StartsWith("/account/sign-in?return=", StringComparison.Ordinal), page.Route);
        }
    }

    [Fact]
    public async Task Every_page_of_the_application_has_its_row()
    {
        await using var house = new WebHouse();
        var routes = house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'));

        Assert.Equal(PageRows.All.Select(p => p.Pattern).Distinct().Order(StringComparer.Ordinal), routes.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// A draft, a signed one, one on its way, one being decided, one that was forwarded or closed: of each State. In the
    /// short form one of each.
    /// </summary>
    private static IEnumerable<InvestigationOrder> Sample(IReadOnlyList<InvestigationOrder> orders) =>
        new[] { OrderState.Draft, OrderState.Signed, OrderState.Transmitted, OrderState.Acknowledged, OrderState.Closed }
            .SelectMany((state, place) => orders.Where(o => o.State == state).DistinctBy(o => o.IssuingCountry)
                .Skip(LongForm.IsOn ? 0 : place % 2).Take(LongForm.IsOn ? 2 : 1));
}

/// <summary>
/// What a person may see, from the table of product.md (people; who sees what) alone: the parties see all, staff and liaison
/// magistrates the register, everybody else nothing.
/// </summary>
internal static class Oracle
{
    private static readonly Role[] Readers = [Role.Magistrate, Role.Clerk, Role.IssuingOfficer, Role.CentralAuthority, Role.LiaisonMagistrate, Role.MinistryStaff];

    private static readonly Role[] Drafters = [Role.Magistrate, Role.Clerk, Role.IssuingOfficer];

    private static readonly Role[] Workers = [.. Drafters, Role.CentralAuthority];

    public static HttpStatusCode StatusOf(PageRow page, DemoPerson person) => page.For switch
    {
        Audience.Everybody => HttpStatusCode.OK,
        Audience.NotFound => HttpStatusCode.NotFound,
        Audience.Awaited => HttpStatusCode.Redirect,
        Audience.Auditors => person.Role == Role.Auditor ? HttpStatusCode.OK : HttpStatusCode.Forbidden,
        Audience.Readers => Readers.Contains(person.Role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden,
        Audience.Administrators => person.Role != Role.Administrator ? HttpStatusCode.Forbidden
            : page.Of is null || person.Authority.StartsWith(page.Of.Value.ToString(), StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.NotFound,
        Audience.Workers => Workers.Contains(person.Role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden,
        Audience.Assistants => person.Role is Role.Magistrate or Role.Clerk or Role.CentralAuthority ? HttpStatusCode.OK : HttpStatusCode.Forbidden,
        Audience.Prosecution or Audience.Central => person.Role is not (Role.Magistrate or Role.Clerk or Role.CentralAuthority) ? HttpStatusCode.Forbidden
            : page.For == Audience.Central == (person.Role == Role.CentralAuthority) ? HttpStatusCode.OK : HttpStatusCode.NotFound,
        Audience.LedBack => Workers.Contains(person.Role) ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden,
        Audience.NoneOnTheShelf => Drafters.Contains(person.Role) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden,
        Audience.NoneChosen => Workers.Contains(person.Role) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden,
        Audience.CoordinationReaders => Coordination.Contains(person.Role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden,
        Audience.Coordinators => person.Role == Role.Magistrate ? HttpStatusCode.OK : HttpStatusCode.Forbidden,
        Audience.CaseKnown => !Coordination.Contains(person.Role) ? HttpStatusCode.Forbidden
            : IsMember(person) || person.Role is Role.LiaisonMagistrate or Role.MinistryStaff ? HttpStatusCode.OK : HttpStatusCode.NotFound,
        Audience.CaseMembers => !Coordination.Contains(person.Role) ? HttpStatusCode.Forbidden : IsMember(person) ? HttpStatusCode.OK : HttpStatusCode.NotFound,
        Audience.CaseMagistrates => !Coordination.Contains(person.Role) ? HttpStatusCode.Forbidden
            : IsMember(person) && person.Role == Role.Magistrate ? HttpStatusCode.OK : HttpStatusCode.NotFound,
        Audience.LiaisonMagistrates => person.Role == Role.LiaisonMagistrate ? HttpStatusCode.OK : HttpStatusCode.Forbidden,
        Audience.NoIntervention => person.Role == Role.LiaisonMagistrate ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden,
        Audience.NoDocument => Readers.Contains(person.Role) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden,
        Audience.LiaisonReaders => person.Role is Role.LiaisonMagistrate or Role.MinistryStaff ? HttpStatusCode.OK : HttpStatusCode.Forbidden,
        _ => Drafters.Contains(person.Role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden,
    };

    private static readonly Role[] Coordination = [Role.Magistrate, Role.Clerk, Role.IssuingOfficer, Role.LiaisonMagistrate, Role.MinistryStaff];

    /// <summary>Of the two authorities of the joint case in the demonstration.</summary>
    private static bool IsMember(DemoPerson person) => person.Authority is "FR-PR-LIL" or "BE-DIV-TOU";

    public static HttpStatusCode StatusOf(PageRow page, DemoPerson person, CooperationRequest order)
    {
        if (page.IsLiaisons && person.Role != Role.LiaisonMagistrate)
            return HttpStatusCode.Forbidden;
        if (!Readers.Contains(person.Role) || (page.IsFiled && !Workers.Contains(person.Role)))
            return HttpStatusCode.Forbidden;
        var sight = SightOf(person, order);
        if (page.IsOfAssistance && order is InvestigationOrder)
            return HttpStatusCode.NotFound;
        if (sight == 0 || (sight == 1 && page.ShowsContent))
            return HttpStatusCode.NotFound;
        if (page.IsOfAct && PageRow.ActOf(order) == 0)
            return HttpStatusCode.NotFound;
        if ((page.IsLiaisons || page.IsInterventions) && order.TransmittedAt is null)
            return HttpStatusCode.NotFound;
        if (page.IsInterventions && sight == 1 && person.Role != Role.LiaisonMagistrate)
            return HttpStatusCode.NotFound;
        if (page.IsAdvice && !(sight == 2 && person.Authority.StartsWith(order.IssuingCountry.ToString(), StringComparison.Ordinal)))
            return HttpStatusCode.NotFound;
        if (page.IsFiled && !IsParty(person, order))
            return HttpStatusCode.NotFound;
        if (page.IsOwners && !(sight == 2 && person.Role == Role.Magistrate && IsParty(person, order)))
            return HttpStatusCode.NotFound;
        if (page.IsSupplemented && !(Drafters.Contains(person.Role) && person.Authority == order.Issuing.Value && order.TransmittedAt is not null && order.State != OrderState.Closed))
            return HttpStatusCode.NotFound;
        if (page.IsTranslated)
            return Drafters.Contains(person.Role) && person.Authority == order.Issuing.Value && order.State != OrderState.Closed ? HttpStatusCode.OK : HttpStatusCode.Redirect;
        // A form that the reader does not write in is read.
        return page.IsWritten && !(order.State == OrderState.Draft && person.Authority == order.Issuing.Value) ? HttpStatusCode.Redirect : HttpStatusCode.OK;
    }

    /// <summary>0: nothing. 1: the register. 2: the whole.</summary>
    private static int SightOf(DemoPerson person, CooperationRequest order)
    {
        var sent = order.TransmittedAt is not null;
        // Who is asked for advice sees that draft, by name.
        if (order.Access.Any(a => a.Principal.Value == $"U:{1_000 + DemoPeople.All.ToList().IndexOf(person)}"))
            return 2;
        var works = person.Role is Role.Magistrate or Role.Clerk or Role.IssuingOfficer or Role.CentralAuthority;
        if (works && (person.Authority == order.Issuing.Value || (sent && (person.Authority == order.Executing?.Value || IsParent(person, order)))))
            return 2;
        // Of a surveillance its two authorities alone know; of a team the States know that it is there.
        if (order.Kind == RequestKind.SURV)
            return 0;
        if (sent && person.Role == Role.LiaisonMagistrate)
            return order.Kind == RequestKind.JIT ? 1 : order.Urgent || order.Clocks.Any(c => c is { State: ClockState.Missed, IsTarget: false }) ? 2 : 1;
        return sent && person.Role == Role.MinistryStaff ? 1 : 0;
    }

    private static bool IsParty(DemoPerson person, CooperationRequest order) =>
        person.Authority == order.Issuing.Value || (order.TransmittedAt is not null && (person.Authority == order.Executing?.Value || IsParent(person, order)));

    private static bool IsParent(DemoPerson person, CooperationRequest order) =>
        (person.Authority, order.Executing?.Value) is ("BE-PR-MON", "BE-DIV-TOU") or ("BE-PR-WVL", "BE-DIV-KOR");
}
