using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using TaskForce.Application.Administration;
using TaskForce.Application.Seed.Reference;
using TaskForce.Application.Tests.Administration;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;

namespace TaskForce.Application.Tests.Seed;

/// <summary>Versions of the reference data: applied once, whole or not at all, around what an administrator changed by hand.</summary>
public sealed class ReferenceLoadTests
{
    private static readonly AuthorityCode Lille = new("FR-PR-LIL"), Dunkirk = new("FR-PR-DKQ");

    [Fact]
    public async Task A_version_is_applied_once()
    {
        await using var house = await TestHouse.OpenAsync();
        var before = await CountsAsync(house);

        Assert.Empty(await LoadAsync(house, ReferenceFile.Embedded()));

        Assert.Equal(before, await CountsAsync(house));
        Assert.Equal((193, 717, 5), before);
    }

    [Fact]
    public async Task A_new_version_changes_adds_and_closes_and_deletes_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var next = Changed(ReferenceFile.Authorities, text => text
            .Replace("FR-PR-LIL,PR,,LIL,Parquet du procureur de la République près le tribunal judiciaire de Lille", "FR-PR-LIL,PR,,LIL,Parquet de Lille", StringComparison.Ordinal)
            .Replace("\nFR-EXP,", "\nFR-NEW,", StringComparison.Ordinal));

        Assert.Empty(await LoadAsync(house, Files(next)));

        Assert.Equal("Parquet de Lille", (await AuthorityAsync(house, Lille))!.Names.Fr);
        Assert.NotNull(await AuthorityAsync(house, new("FR-NEW")));
        Assert.Equal(new DateOnly(2026, 11, 23), (await AuthorityAsync(house, new("FR-EXP")))!.ClosedOn);

        // It comes back: what the file closed, the file opens.
        await LoadAsync(house, Files(Changed(ReferenceFile.Authorities, text => text, "3")));
        Assert.Null((await AuthorityAsync(house, new("FR-EXP")))!.ClosedOn);
        Assert.NotNull((await AuthorityAsync(house, new("FR-NEW")))!.ClosedOn);
    }

    [Fact]
    public async Task What_an_administrator_changed_is_kept_and_reported_and_the_rest_follows()
    {
        await using var house = await TestHouse.OpenAsync();
        var paris = await house.AdministratorAsync("FR");
        var seen = await house.SendAsync(paris, new GetOrganisation(Dunkirk));
        await house.SendAsync(paris, new ChangeOrganisation(Dunkirk, seen.Stamp, seen.Facts with { Seat = "Dunkerque-Ville", Telephone = "+33 3 28 00 00 00" }));
        var next = Changed(ReferenceFile.Authorities, text => text.Replace(",Dunkerque,Duinkerke|", ",Dunkerque-Port,Duinkerke|", StringComparison.Ordinal)
            .Replace("FR-PR-DKQ,PR,,DKQ,Parquet du procureur de la République près le tribunal judiciaire de Dunkerque", "FR-PR-DKQ,PR,,DKQ,Parquet de Dunkerque", StringComparison.Ordinal));

        Assert.Equal(["authorities.csv, FR-PR-DKQ: seat"], await LoadAsync(house, Files(next)));

        var stored = (await AuthorityAsync(house, Dunkirk))!;
        Assert.Equal(("Dunkerque-Ville", "Parquet de Dunkerque", "+33 3 28 00 00 00"), (stored.Seat, stored.Names.Fr, stored.Telephone));
        Assert.Equal(["seat"], Assert.Single((await house.SendAsync(paris, new GetReferenceData())).Kept).Columns);
        Assert.Empty((await house.SendAsync(await house.AdministratorAsync("BE"), new GetReferenceData())).Kept);
    }

    [Fact]
    public async Task A_database_from_before_the_files_is_filled_where_it_was_empty_and_kept_where_it_differs()
    {
        await using var house = await TestHouse.OpenAsync();
        await house.ReadAsync(null, async db =>
        {
            await db.Set<ReferenceRow>().ExecuteDeleteAsync();
            await db.Set<ReferenceVersion>().ExecuteDeleteAsync();
            await db.Set<Place>().ExecuteDeleteAsync();
            return await db.Authorities.Where(a => a.Code == Lille).ExecuteUpdateAsync(set => set.SetProperty(a => a.Court, (string?)null).SetProperty(a => a.Seat, "Lille-Centre"));
        });

        Assert.Equal(["authorities.csv, FR-PR-LIL: seat"], await LoadAsync(house, ReferenceFile.Embedded()));

        var stored = (await AuthorityAsync(house, Lille))!;
        Assert.Equal(("LIL", "Lille-Centre"), (stored.Court, stored.Seat));
        Assert.Equal((193, 717, 5), await CountsAsync(house));
    }

    [Fact]
    public async Task Every_mistake_is_named_at_once_and_nothing_is_loaded_halfway()
    {
        await using var house = await TestHouse.OpenAsync();
        var before = await CountsAsync(house);
        var authorities = Changed(ReferenceFile.Authorities, text => text
            .Replace("\nBE-PG-ANT,PG,", "\nBE-PG-BRU,PG,", StringComparison.Ordinal)
            .Replace("\nBE-CUST,CUST,", "\nBE-CUST,TOLL,", StringComparison.Ordinal)
            .Replace("\nBE-PR-EUP,PR,,EUP,", "\nBE-PR-EUX,PR,,EUP,", StringComparison.Ordinal)
            .Replace("\nBE-DIV-MEC,DIV,BE-PR-ANT,", "\nBE-DIV-MEC,DIV,BE-PG-MON,", StringComparison.Ordinal));
        var places = Changed(ReferenceFile.BelgianPlaces, text => text.Replace("BE-PR-LEU", "BE-JI-LEU", StringComparison.Ordinal)
            .Replace("\nBE-11001,MUNICIPALITY,Aartselaar", "\nBE-11001,VILLAGE,Aartselaar", StringComparison.Ordinal));

        var wrong = await Assert.ThrowsAsync<ReferenceDataException>(() => LoadAsync(house, Files(authorities, places)));

        foreach (var mistake in new[] { "'BE-PG-BRU' stands twice", "'TOLL' is no AuthorityKind", "BE-PR-EUP was closed", "BE-PG-MON is no prosecutor’s office", "BE-JI-LEU is no prosecutor’s office", "'VILLAGE' is no PlaceKind" })
            Assert.Contains(wrong.Mistakes, m => m.Contains(mistake, StringComparison.Ordinal) || (mistake.Contains("EUP", StringComparison.Ordinal) && m.Contains("BE-PR-EUP is no authority", StringComparison.Ordinal)));
        Assert.All(wrong.Mistakes, m => Assert.Contains(".csv, line ", m, StringComparison.Ordinal));
        Assert.Equal(before, await CountsAsync(house));
    }

    [Fact]
    public async Task A_closed_authority_that_is_still_named_is_a_mistake()
    {
        await using var house = await TestHouse.OpenAsync();
        var closed = Changed(ReferenceFile.Authorities, text => string.Join('\n', text.Split('\n').Select(line =>
            line.StartsWith("BE-PR-EUP,", StringComparison.Ordinal) && line.EndsWith(",,", StringComparison.Ordinal) ? line[..^1] + "2026-01-31," : line)));

        var wrong = await Assert.ThrowsAsync<ReferenceDataException>(() => LoadAsync(house, Files(closed)));

        Assert.All(wrong.Mistakes, m => Assert.Contains("BE-PR-EUP was closed and is still named", m, StringComparison.Ordinal));
        Assert.Equal(11, wrong.Mistakes.Count);
    }

    [Fact]
    public async Task An_authority_that_ends_before_it_begins_is_a_mistake()
    {
        await using var house = await TestHouse.OpenAsync();
        var turned = Changed(ReferenceFile.Authorities, text => string.Join('\n', text.Split('\n').Select(line =>
            line.StartsWith("FR-EXP,", StringComparison.Ordinal) ? line.Replace(",,,Désignation", ",2026-02-01,2026-01-31,Désignation", StringComparison.Ordinal) : line)));

        var wrong = await Assert.ThrowsAsync<ReferenceDataException>(() => LoadAsync(house, Files(turned)));

        Assert.Matches(@"^authorities\.csv, line \d+: closed_on: FR-EXP ends before it begins\.$", Assert.Single(wrong.Mistakes));
    }

    [Theory]
    [InlineData("code,kind\nBE-FED,FED\n", "the head needs a version")]
    [InlineData("# version: 2\n# source: x\n# date: 2026-11-25\ncode,kind\nBE-FED,FED,more\n", "3 values for 2 columns")]
    [InlineData("# version: 2\n# version: 3\n# source: x\n# date: 2026-11-25\ncode,kind\n", "line 2: 'version' stands twice")]
    [InlineData("# version: 2\n# source: x\n# date: 2026-11-25\ncode,kind,code\nBE-FED,FED,BE-POL\n", "line 4: the column 'code' stands twice")]
    public void A_file_without_its_head_or_with_a_broken_line_is_refused(string text, string mistake) =>
        Assert.Contains(mistake, Assert.Throws<ReferenceDataException>(() => ReferenceFile.Read(ReferenceFile.Authorities, text)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Another_content_needs_another_version()
    {
        await using var house = await TestHouse.OpenAsync();
        var same = ReferenceFile.Read(ReferenceFile.Authorities, ReferenceFile.TextOf(ReferenceFile.Authorities) + "\n");

        var wrong = await Assert.ThrowsAsync<ReferenceDataException>(() => LoadAsync(house, Files(same)));

        Assert.Contains("the version, 2026-11-1, has not", Assert.Single(wrong.Mistakes), StringComparison.Ordinal);
    }

    private static ReferenceFile Changed(string name, Func<string, string> change, string version = "2") =>
        ReferenceFile.Read(name, string.Join('\n', change(ReferenceFile.TextOf(name)).Split('\n')
            .Select(line => line.StartsWith("# version: ", StringComparison.Ordinal) ? "# version: " + version : line)));

    private static IReadOnlyList<ReferenceFile> Files(params ReferenceFile[] changed) =>
        [.. ReferenceFile.Embedded().Select(f => changed.FirstOrDefault(c => c.Name == f.Name) ?? f)];

    private static Task<IReadOnlyList<string>> LoadAsync(TestHouse house, IReadOnlyList<ReferenceFile> files) =>
        house.ReadAsync(null, db => new ReferenceLoad(db, house.Clock, NullLogger.Instance).RunAsync(files, CancellationToken.None));

    private static Task<Authority?> AuthorityAsync(TestHouse house, AuthorityCode code) =>
        house.ReadAsync(null, db => db.Authorities.AsNoTracking().SingleOrDefaultAsync(a => a.Code == code));

    private static Task<(int, int, int)> CountsAsync(TestHouse house) => house.ReadAsync(null, async db =>
        (await db.Authorities.CountAsync(), await db.Set<Place>().CountAsync(), await db.Set<ValidationSetting>().CountAsync()));
}
