using System.Reflection;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using TaskForce.Application.Audit;
using TaskForce.Application.Coordination;
using TaskForce.Application.Data;
using TaskForce.Application.Liaison;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Requests.Access;
using TaskForce.Application.Requests.Acts;
using TaskForce.Application.Requests.Assistance;
using TaskForce.Application.Requests.Register;
using TaskForce.Application.Rights;
using TaskForce.Application.Tests.Building;
using TaskForce.Application.Tests.Infrastructure;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;

namespace TaskForce.Application.Tests.Pipeline;

public sealed class ProofTests
{
    private static readonly Type[] Weighty =
        [.. typeof(TaskForceDbContext).Assembly.GetTypes().Where(t => t.GetCustomAttribute<NeedsProofAttribute>() is not null)];

    [Fact]
    public void These_use_cases_need_a_fresh_proof_and_no_others() =>
        Assert.Equal(
            new[]
            {
                typeof(ActOnCoordination), typeof(AnswerApplication), typeof(AskAdvice), typeof(ExportAudit), typeof(ExportContacts),
                typeof(ExportRegister), typeof(GrantAccess), typeof(LiftRestriction), typeof(RestrictAccess), typeof(RevokeAccess), typeof(SendAssistance),
                typeof(SendAssistanceCorrection), typeof(Sign), typeof(SignCorrection), typeof(TakeWeightyStep), typeof(Transmit), typeof(Validate),
            }.Select(t => t.Name),
            Weighty.Select(t => t.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_decision_on_who_sees_a_case_file_needs_one() =>
        Assert.Empty(typeof(TaskForceDbContext).Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<RequiresAttribute>()?.Capability == Capability.DecideAccess && !Weighty.Contains(t)).Select(t => t.Name));

    [Fact]
    public async Task A_proof_lasts_a_quarter_of_an_hour_and_not_a_moment_longer()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, order) = await SignedAsync(house);
        var transmission = new Transmit(order.Id, order.Version, default, Channel.SecureMail, null);
        var proved = house.Clock.GetUtcNow();
        house.ProvedAt = () => proved;

        house.Clock.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromTicks(1));
        await Assert.ThrowsAsync<ProofNeededException>(() => house.SendAsync(lille, transmission));
        Assert.Equal(order.Version, await house.ReadAsync(lille, db => db.Orders.Select(o => o.Version).SingleAsync()));

        proved = house.Clock.GetUtcNow() - TimeSpan.FromMinutes(15);
        Assert.Equal(1, (await house.SendAsync(lille, transmission)).Sequence);
    }

    [Fact]
    public async Task Who_never_gave_a_proof_is_asked_for_one_and_may_do_all_else()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, order) = await SignedAsync(house);
        house.ProvedAt = () => null;

        await Assert.ThrowsAsync<ProofNeededException>(() => house.SendAsync(lille, new ExportRegister(new RegisterFilter())));
        Assert.Equal(order.Id, Assert.Single((await house.SendAsync(lille, new GetRegister(new RegisterFilter()))).Rows).Id);
    }

    [Fact]
    public async Task Who_lacks_the_right_is_refused_and_not_asked_for_a_proof()
    {
        await using var house = await TestHouse.OpenAsync();
        var staff = await house.UserAsync("FR-MIN", Role.MinistryStaff);
        house.ProvedAt = () => null;

        await Assert.ThrowsAsync<ForbiddenException>(() => house.SendAsync(staff, new Transmit(new RequestId(404), 1, default, Channel.SecureMail, null)));
    }

    [Fact]
    public async Task A_proof_is_asked_before_what_was_typed_is_looked_at()
    {
        await using var house = await TestHouse.OpenAsync();
        var (lille, order) = await SignedAsync(house);
        house.ProvedAt = () => null;

        await Assert.ThrowsAsync<ProofNeededException>(
            () => house.SendAsync(lille, new GrantAccess(order.Id, order.Version, null, null, null, null, null)));
    }

    [Fact]
    public async Task The_application_itself_has_nobody_to_ask()
    {
        var behaviour = new ProofBehaviour<WeightyJob, Unit>(new SystemViewer(), new FakeTimeProvider());

        Assert.Equal(Unit.Value, await behaviour.Handle(new WeightyJob(), TestContext.Current.CancellationToken, () => Unit.Task));
    }

    private static async Task<(Actor Lille, InvestigationOrder Order)> SignedAsync(TestHouse house)
    {
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var order = Orders.Signed(lille, "BE-DIV-TOU", house.Clock.GetUtcNow());
        await house.StoreAsync(order);
        return (lille, order);
    }

    [NeedsProof]
    private sealed record WeightyJob : IRequest<Unit>;
}
