using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Application.Audit;
using TaskForce.Application.Data;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Account;

/// <summary>What the pages ask of a device and what they do with answers that are none. A device that answers well is in the stories of the browser.</summary>
public sealed class PasskeyPagesTests
{
    private const string SignIn = "/account/sign-in";
    private const string Security = "/account/security";
    private const string Confirm = "/account/confirm";

    [Fact]
    public async Task The_device_must_make_sure_of_its_person_and_is_told_of_nobody()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync();
        await visitor.GetAsync(SignIn);

        var asked = Json(await visitor.PostAsync(SignIn + "?handler=PasskeyOptions", []));

        Assert.Equal("required", asked.GetProperty("userVerification").GetString());
        Assert.False(asked.TryGetProperty("allowCredentials", out var known) && known.GetArrayLength() > 0);
    }

    [Fact]
    public async Task A_new_passkey_is_kept_by_the_device_under_the_name_of_its_person()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync("magistrat.lille");
        await visitor.GetAsync(Security);

        var asked = Json(await visitor.PostAsync(Security + "?handler=PasskeyOptions", []));

        var selection = asked.GetProperty("authenticatorSelection");
        Assert.Equal(("required", "required"), (selection.GetProperty("userVerification").GetString(), selection.GetProperty("residentKey").GetString()));
        Assert.Equal(("magistrat.lille@demonstration.example", "Claire Delattre"), (asked.GetProperty("user").GetProperty("name").GetString(), asked.GetProperty("user").GetProperty("displayName").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"AAAA","authenticatorData":"AAAA","signature":"AAAA","userHandle":"MQ"}}""")]
    public async Task An_answer_that_is_none_signs_nobody_in_whether_it_was_asked_for_or_not(string answer)
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync();
        await visitor.GetAsync(SignIn);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AnswerAsync(visitor, SignIn, answer)).Status);
        await visitor.PostAsync(SignIn + "?handler=PasskeyOptions", []);
        var refused = await AnswerAsync(visitor, SignIn, answer);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["La clé d’accès n’a pas été acceptée. Réessayez, ou choisissez un autre moyen."], refused.Errors);
        Assert.Equal(2, await RefusedAsync(house, "Passkey"));
    }

    [Fact]
    public async Task An_answer_that_is_none_adds_no_passkey()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync("magistrat.lille");
        await visitor.GetAsync(Security);
        await visitor.PostAsync(Security + "?handler=PasskeyOptions", []);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AnswerAsync(visitor, Security, "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync(Security + "?handler=Remove", new() { ["passkey"] = "AAAA" })).Status);
    }

    [Fact]
    public async Task Answers_that_are_none_confirm_nothing_and_count_like_wrong_passwords()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync("magistrat.lille");
        await visitor.GetAsync(Confirm);
        await visitor.PostAsync(Confirm + "?handler=PasskeyOptions", []);

        for (var i = 0; i < 4; i++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await AnswerAsync(visitor, Confirm, "{}")).Status);

        Assert.StartsWith(SignIn, (await AnswerAsync(visitor, Confirm, "{}")).Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(5, await RefusedAsync(house, "Passkey:Confirm"));
    }

    [Fact]
    public async Task An_invitation_that_is_none_asks_no_device()
    {
        await using var house = new WebHouse();
        var visitor = await house.VisitAsync();
        await visitor.GetAsync(SignIn);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync("/account/invitation?handler=PasskeyOptions", [])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(visitor, "/account/invitation", "{}")).Status);
    }

    private static Task<WebAnswer> AnswerAsync(WebVisitor visitor, string page, string answer) =>
        visitor.PostAsync(page + "?handler=Passkey", new() { ["answer"] = answer });

    private static JsonElement Json(WebAnswer answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        using var document = JsonDocument.Parse(answer.Text);
        return document.RootElement.Clone();
    }

    private static async Task<int> RefusedAsync(WebHouse house, string means)
    {
        await using var scope = house.Services.CreateAsyncScope();
        #pragma warning disable RS0030 // The test is not a viewer.
        return await scope.ServiceProvider.GetRequiredService<TaskForceDbContext>().Set<AuditRow>().IgnoreQueryFilters().CountAsync(r => r.Kind == AuditKind.SignInRefused && r.Action == means);
#pragma warning restore RS0030
    }
}
