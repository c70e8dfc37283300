using TaskForce.Application.Tests.Retention;
using TaskForce.Domain.Liaison;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Liaison;

public class LiaisonErasureTests
{
    [Fact]
    public async Task What_liaison_magistrates_wrote_about_a_request_goes_with_its_content_and_that_they_did_stays_for_the_figures()
    {
        var kept = await Kept.OpenAsync();
        await using var house = kept.House;
        var liaison = await house.UserAsync("FR-LM-BE", Role.LiaisonMagistrate);
        var logged = new Intervention(
            1, kept.Order, AccessLevel.Full, Difficulty.Late, new InterventionFacts(new DateOnly(2026, 3, 5), InterventionKind.Call, kept.Order.Issuing, "Quaghebeur", Shared: true),
            Deed.Now(liaison, house.Clock.GetUtcNow()));
        logged.Complete(InterventionResult.Resolved, "Quaghebeur", Deed.Now(liaison, house.Clock.GetUtcNow()));
        await house.ReadAsync(null, async db =>
        {
            db.Add(logged);
            return await db.SaveChangesAsync();
        });
        Assert.Contains("InterventionTexts.Asked", await house.ReadAsync(null, db => EverywhereInTheDatabase.FindAsync(db, "Quaghebeur")));

        kept.AfterTenYears();
        await kept.EraseAsync(kept.Lille);
        await kept.EraseAsync(kept.Tournai);
        Assert.Equal([kept.Id], await kept.HourAsync());

        Assert.Empty(await house.ReadAsync(null, db => EverywhereInTheDatabase.FindAsync(db, "Quaghebeur")));
        Assert.Equal(1, await house.ReadAsync(liaison, db => Task.FromResult(db.Set<Intervention>().Count())));
    }
}
