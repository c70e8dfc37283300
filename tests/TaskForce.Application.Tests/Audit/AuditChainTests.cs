using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Tests.Audit;

/// <summary>What somebody could do to the trail by hand, past the application and its triggers, is found and named.</summary>
public class AuditChainTests
{
    public static TheoryData<string, AuditFault, long> Hands => new()
    {
        { "UPDATE AuditRows SET User = 4711 WHERE Sequence = 3", AuditFault.Altered, 3 },
        { "UPDATE AuditRows SET At = '2026-01-01 00:00:00' WHERE Sequence = 2", AuditFault.Altered, 2 },
        { "UPDATE AuditRows SET \"Values\" = zeroblob(40) WHERE Sequence = 4", AuditFault.Altered, 4 },
        { "UPDATE AuditRows SET Action = 'Sign' WHERE Sequence = 1", AuditFault.Altered, 1 },
        { "UPDATE AuditRows SET At = 'no day' WHERE Sequence = 3", AuditFault.Altered, 3 },
        { "UPDATE AuditRows SET At = At + 1 WHERE Sequence = 3", AuditFault.Altered, 3 },
        { "UPDATE AuditRows SET Kind = 'NO KIND' WHERE Sequence = 2", AuditFault.Altered, 2 },
        { "UPDATE AuditRows SET User = 'nobody' WHERE Sequence = 2", AuditFault.Altered, 2 },
        { "UPDATE AuditRows SET Authority = 'no code' WHERE Sequence = 4", AuditFault.Altered, 4 },
        { "UPDATE AuditRows SET Hash = 'no hash' WHERE Sequence = 4", AuditFault.Altered, 4 },
        { "DELETE FROM AuditRows WHERE Sequence = 3", AuditFault.Gap, 4 },
        { "DELETE FROM AuditRows WHERE Sequence = 1", AuditFault.Gap, 2 },
        { "DELETE FROM AuditRows WHERE Sequence = (SELECT MAX(Sequence) FROM AuditRows)", AuditFault.End, 5 },
        { "UPDATE AuditHead SET Hash = zeroblob(32)", AuditFault.End, 5 },
    };

    [Theory, MemberData(nameof(Hands))]
    public async Task A_row_that_was_touched_by_hand_is_named(string hand, AuditFault fault, long row)
    {
        await using var house = await WrittenAsync();
        Assert.Null((await AuditTrailTests.VerdictAsync(house)).Fault);

        await WithoutTriggersAsync(house, hand);

        var verdict = await AuditTrailTests.VerdictAsync(house);
        Assert.Equal((fault, (long?)row), (verdict.Fault!.Value, verdict.Row));
    }

    [Fact]
    public async Task A_row_in_whose_place_another_was_put_breaks_the_order()
    {
        await using var house = await WrittenAsync();
        var row = (await AuditTrailTests.RowsAsync(house))[2];
        var other = new AuditRow
        {
            Sequence = row.Sequence, At = row.At, Kind = row.Kind, User = 4711, Country = row.Country, Authority = row.Authority, Request = row.Request, Account = row.Account,
            Shared = row.Shared, Action = row.Action, Values = row.Values, Subject = row.Subject, Previous = row.Previous, Hash = [],
        };
        other.Hash = AuditHash.Of(other);

        await WithoutTriggersAsync(house, $"UPDATE AuditRows SET User = 4711, Hash = x'{Convert.ToHexString(other.Hash)}' WHERE Sequence = 3");

        var verdict = await AuditTrailTests.VerdictAsync(house);
        Assert.Equal((AuditFault.Order, (long?)4), (verdict.Fault!.Value, verdict.Row));
    }

    [Theory, InEachDatabase]
    public async Task The_database_itself_refuses_to_alter_or_delete(DatabaseKind database)
    {
        await using var house = await WrittenAsync(database);

        foreach (var sql in new[] { "UPDATE AuditRows SET Shared = 1", "DELETE FROM AuditRows", "UPDATE AuditDigests SET Sequence = 1", "DELETE FROM AuditDigests" })
        {
            var refused = await Record.ExceptionAsync(() => house.ReadAsync(null, db => db.Database.ExecuteSqlRawAsync(sql)));
            // Nothing stands in the second table yet: SQL Server's trigger is asked all the same, SQLite's for each row.
            if (sql.Contains("AuditRows", StringComparison.Ordinal) || database == DatabaseKind.SqlServer)
                Assert.Contains("only added to", refused!.Message, StringComparison.Ordinal);
        }

        Assert.Null((await AuditTrailTests.VerdictAsync(house)).Fault);
    }

    [Fact]
    public async Task Triggers_that_were_lost_come_back_with_the_next_preparation()
    {
        await using var house = await WrittenAsync();
        await WithoutTriggersAsync(house, "SELECT 1");

        await house.InScopeAsync(null, async provider =>
        {
            await provider.GetRequiredService<Application.Seed.DatabasePreparation>().RunAsync(CancellationToken.None);
            return true;
        });

        await Assert.ThrowsAnyAsync<Exception>(() => house.ReadAsync(null, db => db.Database.ExecuteSqlRawAsync("DELETE FROM AuditRows")));
    }

    [Theory, InEachDatabase]
    public async Task Each_day_that_is_over_is_signed_once(DatabaseKind database)
    {
        await using var house = await WrittenAsync(database);
        Assert.Equal(0, await house.SendAsync(Actor.System, new SignDigests()));

        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await house.SendAsync(Actor.System, new SignDigests()));
        // Signing left a row of no day that is over.
        Assert.Equal(0, await house.SendAsync(Actor.System, new SignDigests()));

        var verdict = await AuditTrailTests.VerdictAsync(house);
        Assert.Equal((null, 1), (verdict.Fault, verdict.Digests));
    }

    [Fact]
    public async Task A_digest_that_cannot_be_read_any_more_is_named_and_the_page_still_opens()
    {
        await using var house = await SignedAsync();
        var signed = Assert.Single(await DigestsAsync(house));

        await WithoutTriggersAsync(house, "UPDATE AuditDigests SET Day = 'no day'");

        var verdict = await AuditTrailTests.VerdictAsync(house);
        Assert.Equal((AuditFault.Signature, (long?)signed.Sequence), (verdict.Fault!.Value, verdict.Row));
        Assert.Empty(await house.SendAsync(await house.UserAsync("FR-MIN", Role.Auditor), new GetDigests()));
    }

    [Fact]
    public async Task A_trail_that_was_rewritten_as_a_whole_does_not_fit_what_was_signed()
    {
        await using var house = await SignedAsync();
        var kept = Assert.Single(await DigestsAsync(house));
        await RewriteAsync(house);

        var verdict = await AuditTrailTests.VerdictAsync(house);
        Assert.Equal((AuditFault.Rewritten, (DateOnly?)new DateOnly(2026, 3, 5)), (verdict.Fault!.Value, verdict.Day));

        // And without the digest in the database: the one that was kept elsewhere tells.
        await WithoutTriggersAsync(house, "DELETE FROM AuditDigests");
        Assert.Null((await AuditTrailTests.VerdictAsync(house)).Fault);
        Assert.Equal(AuditFault.Rewritten, await FaultOfAsync(house, DigestFile.Read(DigestFile.TextOf(kept))!));
    }

    [Fact]
    public async Task A_digest_that_somebody_else_signed_is_named()
    {
        await using var house = await SignedAsync();

        await WithoutTriggersAsync(house, "UPDATE AuditDigests SET Sequence = Sequence - 1, Hash = (SELECT Hash FROM AuditRows r WHERE r.Sequence = AuditDigests.Sequence - 1)");

        Assert.Equal(AuditFault.Signature, (await AuditTrailTests.VerdictAsync(house)).Fault);
    }

    [Fact]
    public async Task A_file_of_a_digest_is_read_back_and_anything_else_is_none()
    {
        await using var house = await SignedAsync();
        var digest = Assert.Single(await DigestsAsync(house));

        Assert.Null(await FaultOfAsync(house, DigestFile.Read(DigestFile.TextOf(digest))!));
        Assert.Null(await FaultOfAsync(house, DigestFile.Read(DigestFile.TextOf(digest).ReplaceLineEndings("\r\n"))!));
        Assert.Equal(AuditFault.Signature, await FaultOfAsync(house, DigestFile.Read(DigestFile.TextOf(digest).Replace("day 2026-03-05", "day 2026-03-04", StringComparison.Ordinal))!));
        foreach (var text in new[] { "", "TaskForce audit trail", DigestFile.TextOf(digest).Replace("row ", "row x", StringComparison.Ordinal), DigestFile.TextOf(digest).Replace("signature ", "signature !", StringComparison.Ordinal) })
            Assert.Null(DigestFile.Read(text));
    }

    private static async Task<TestHouse> WrittenAsync(DatabaseKind database = DatabaseKind.Sqlite)
    {
        var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        foreach (var language in Enum.GetValues<Language>())
            await house.SendAsync(lille, new ChangeProfile(language, EmailChoice.None));
        return house;
    }

    private static async Task<TestHouse> SignedAsync()
    {
        var house = await WrittenAsync();
        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.SendAsync(Actor.System, new SignDigests());
        return house;
    }

    /// <summary>What somebody with the file and much patience does: alters a row and makes every hash after it anew.</summary>
    private static async Task RewriteAsync(TestHouse house)
    {
        var previous = AuditHash.Beginning;
        foreach (var row in await AuditTrailTests.RowsAsync(house))
        {
            var other = new AuditRow
            {
                Sequence = row.Sequence, At = row.At, Kind = row.Kind, User = row.Sequence == 2 ? 4711 : row.User, Country = row.Country, Authority = row.Authority, Request = row.Request,
                Account = row.Account, Shared = row.Shared, Action = row.Action, Values = row.Values, Subject = row.Subject, Previous = previous, Hash = [],
            };
            other.Hash = previous = AuditHash.Of(other);
            await WithoutTriggersAsync(house, $"UPDATE AuditRows SET User = {other.User}, Previous = x'{Convert.ToHexString(other.Previous)}', Hash = x'{Convert.ToHexString(other.Hash)}' WHERE Sequence = {row.Sequence}");
        }

        await WithoutTriggersAsync(house, $"UPDATE AuditHead SET Hash = x'{Convert.ToHexString(previous)}'");
    }

    private static Task<List<AuditDigest>> DigestsAsync(TestHouse house) => house.ReadAsync(null, db => db.Set<AuditDigest>().AsNoTracking().ToListAsync());

    private static Task<AuditFault?> FaultOfAsync(TestHouse house, AuditDigest kept) =>
        house.InScopeAsync(null, provider => provider.GetRequiredService<AuditVerifier>().FaultOfAsync(kept, CancellationToken.None));

    private static Task<int> WithoutTriggersAsync(TestHouse house, string sql) => house.ReadAsync(null, async db =>
    {
        foreach (var trigger in await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync())
#pragma warning disable EF1002 // The name comes from the database itself.
            await db.Database.ExecuteSqlRawAsync($"DROP TRIGGER \"{trigger}\"");
#pragma warning restore EF1002
        return await db.Database.ExecuteSqlRawAsync(sql);
    });
}
