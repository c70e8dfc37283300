using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Case;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Audit;

public class AuditTrailTests
{
    [Theory, InEachDatabase]
    public async Task A_change_is_written_with_what_was_before_and_after_and_who_did_it(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);

        await house.SendAsync(lille, new ChangeProfile(Domain.Language.Nl, EmailChoice.None));

        var row = (await RowsAsync(house)).Last();
        Assert.Equal((AuditKind.Change, nameof(ChangeProfile), lille.User.Value, (long?)lille.User.Value), (row.Kind, row.Action, row.User, row.Account));
        Assert.Equal((lille.Authority, Domain.CountryCode.FR), (row.Authority, row.Country));
        var change = (await ValuesAsync(house, row))[0];
        Assert.Equal(nameof(UserAccount), change.GetProperty("entity").GetString());
        Assert.Equal("""[null,"NL"]""", change.GetProperty("values").GetProperty("Language").GetRawText());
        Assert.Equal("""["DAILY_DIGEST","NONE"]""", change.GetProperty("values").GetProperty("Emails").GetRawText());
    }

    [Theory, InEachDatabase]
    public async Task A_change_of_a_request_is_encrypted_with_the_key_of_that_request(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);

        var row = (await RowsAsync(house)).Last(r => r.Request == order.Id);

        Assert.Equal($"R{order.Id.Value}", row.Subject);
        Assert.Contains("Quaghebeur", Encoding.UTF8.GetString((await ClearAsync(house, row))!), StringComparison.Ordinal);
        Assert.DoesNotContain("Quaghebeur", Encoding.Latin1.GetString(row.Values!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_key_is_destroyed_nobody_reads_the_values_and_the_chain_holds()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        await house.ReadAsync(null, async db =>
        {
            var key = await db.Set<SubjectKey>().SingleAsync(k => k.Subject == $"R{order.Id.Value}");
            (key.Key, key.DestroyedAt) = (null, house.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });

        Assert.Null(await ClearAsync(house, (await RowsAsync(house)).Last(r => r.Request == order.Id)));
        Assert.Null((await VerdictAsync(house)).Fault);
    }

    [Fact]
    public async Task Secrets_are_told_of_and_not_told()
    {
        await using var house = await TestHouse.OpenAsync();
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        await house.ReadAsync(null, async db =>
        {
            var account = await db.Users.SingleAsync(u => u.Id == lille.User.Value);
            account.PasswordHash = "very secret hash";
            db.Add(new Invitation { Key = Invitation.HashOf("secret"), User = account.Id, InvitedBy = 1, CreatedAt = house.Clock.GetUtcNow(), ExpiresAt = house.Clock.GetUtcNow() });
            return await db.SaveChangesAsync();
        });

        var text = Encoding.UTF8.GetString((await ClearAsync(house, (await RowsAsync(house)).Last()))!);

        Assert.Contains(nameof(UserAccount.PasswordHash), text, StringComparison.Ordinal);
        Assert.DoesNotContain("very secret hash", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Invitation.HashOf("secret"), text, StringComparison.Ordinal);
    }

    [Theory, InEachDatabase]
    public async Task Reading_a_case_file_is_written_once_for_each_page(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var (order, tournai) = await TransmittedAsync(house);

        await house.InScopeAsync(tournai, async provider =>
        {
            var mediator = provider.GetRequiredService<MediatR.IMediator>();
            await mediator.Send(new GetCase(order.Id));
            await mediator.Send(new GetReaders(order.Id));
            return await mediator.Send(new GetAccess(order.Id));
        });

        var row = Assert.Single(await RowsAsync(house), r => r.Kind == AuditKind.Consultation);
        Assert.Equal((order.Id, tournai.User.Value, true), (row.Request!.Value, row.User, row.Shared));
    }

    [Fact]
    public void Every_question_about_a_case_file_is_told_to_the_trail() => Assert.Empty(
        typeof(GetCase).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.GetProperties().Any(p => p.PropertyType == typeof(RequestId)))
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IQuery<>)) && Consulted.By(t) is null).Select(t => t.Name));

    [Fact]
    public async Task An_export_and_a_refusal_are_written()
    {
        await using var house = await TestHouse.OpenAsync();
        var (order, tournai) = await TransmittedAsync(house);
        var stranger = await house.UserAsync("FR-PR-DKQ", Role.Magistrate);
        var expert = await house.UserAsync("BE-EXP", Role.Expert);

        await house.SendAsync(tournai, new ExportRegister(new RegisterFilter()));
        await Assert.ThrowsAsync<NotFoundException>(() => house.SendAsync(stranger, new GetCase(order.Id)));
        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(expert, new GetRegister(new RegisterFilter())));

        Assert.Equal(
            [(AuditKind.Export, tournai.User.Value, null), (AuditKind.Refusal, stranger.User.Value, (RequestId?)order.Id), (AuditKind.Refusal, expert.User.Value, null)],
            (await RowsAsync(house)).Where(r => r.Kind != AuditKind.Change).Select(r => (r.Kind, r.User, r.Request)));
    }

    [Fact]
    public async Task What_is_not_stored_is_not_written_either()
    {
        await using var house = await TestHouse.OpenAsync();
        var (order, tournai) = await TransmittedAsync(house);
        var before = (await RowsAsync(house)).Count;

        await Assert.ThrowsAsync<Domain.RuleViolation>(() => house.SendAsync(tournai, new Close(order.Id, order.Version, default)));

        Assert.Equal(before, (await RowsAsync(house)).Count);
    }

    [Theory, InEachDatabase]
    public async Task Twenty_writers_at_once_make_one_chain(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var people = new List<Actor>();
        for (var i = 0; i < 20; i++)
            people.Add(await house.UserAsync("FR-PR-LIL", Role.Magistrate));
        var before = (await RowsAsync(house)).Count;

        await Task.WhenAll(people.Select(p => Task.Run(() => house.SendAsync(p, new ChangeProfile(Domain.Language.De, EmailChoice.None)))));

        var verdict = await VerdictAsync(house);
        Assert.Equal((null, before + 20L), (verdict.Fault, verdict.Rows));
    }

    internal static async Task<(InvestigationOrder Order, Actor Tournai)> TransmittedAsync(TestHouse house)
    {
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Transmitted(lille, "BE-DIV-TOU", house.Clock.GetUtcNow(), "BE-PR-MON");
        await house.StoreAsync(order);
        return (order, await house.UserAsync("BE-DIV-TOU", Role.Magistrate));
    }

    internal static Task<List<AuditRow>> RowsAsync(TestHouse house) =>
        house.ReadAsync(null, db => db.Set<AuditRow>().BeyondTheViewer().AsNoTracking().OrderBy(r => r.Sequence).ToListAsync());

    internal static Task<AuditVerdict> VerdictAsync(TestHouse house) =>
        house.InScopeAsync(null, provider => provider.GetRequiredService<AuditVerifier>().VerifyAsync(CancellationToken.None));

    private static Task<byte[]?> ClearAsync(TestHouse house, AuditRow row) => house.InScopeAsync(null, provider =>
        provider.GetRequiredService<SubjectKeys>().DecryptAsync(provider.GetRequiredService<TaskForceDbContext>(), row, CancellationToken.None));

    private static async Task<JsonElement> ValuesAsync(TestHouse house, AuditRow row) => JsonDocument.Parse((await ClearAsync(house, row))!).RootElement;
}
