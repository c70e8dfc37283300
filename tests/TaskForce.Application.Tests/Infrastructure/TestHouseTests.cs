using Microsoft.EntityFrameworkCore;
using TaskForce.Domain;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Domain.Requests.Forms;

namespace TaskForce.Application.Tests.Infrastructure;

public class TestHouseTests
{
    [Theory, InEachDatabase]
    public async Task An_order_comes_back_as_it_was_stored(DatabaseKind database)
    {
        await using var house = await TestHouse.OpenAsync(database);
        var lille = await house.UserAsync("FR-PR-LIL", Role.Magistrate);
        var form = new OrderForm { Title = "Comptes à Tournai", Measures = [new MeasureLine { Number = 1, Kind = MeasureKind.Accounts, Description = "Relevés" }] };
        await house.StoreAsync(new InvestigationOrder(new RequestId(7), lille.Authority!.Value, CountryCode.BE, form, Deed.Now(lille, house.Clock.GetUtcNow())));

        var order = await house.ReadAsync(lille, db => db.Orders.Include(o => o.Forms).Include(o => o.Measures).Include(o => o.Events).SingleAsync());

        Assert.Equal("Comptes à Tournai", order.Form.Title);
        Assert.Equal(MeasureKind.Accounts, Assert.Single(order.Measures).Kind);
        Assert.Equal(house.Clock.GetUtcNow(), Assert.Single(order.Events).RecordedAt);
        Assert.Equal(1, order.Version);
    }
}
