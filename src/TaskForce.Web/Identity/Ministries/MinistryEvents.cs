using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using TaskForce.Application.Accounts;
using TaskForce.Application.Audit;
using TaskForce.Web.Display;

namespace TaskForce.Web.Identity.Ministries;

/// <summary>What happens on the way to a ministry's provider and back. Made at every request: it asks for nothing before somebody comes back.</summary>
internal sealed partial class MinistryEvents(MinistryList ministries, TimeProvider clock, ILogger<MinistryEvents> log) : OpenIdConnectEvents
{
    /// <summary>Where the state of the way says which session is to be proved again.</summary>
    public const string ConfirmItem = "tf:confirm";

    /// <summary>By how much the clock of a provider may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.UiLocales = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        if (MinistryOf(context.Scheme).StrongAcr is { Count: > 0 } strong)
            context.ProtocolMessage.AcrValues = string.Join(' ', strong);
        return Task.CompletedTask;
    }

    /// <summary>
    /// A token that is fetched over TLS may be unsigned, says the protocol, and the handler takes it so. What opens case
    /// files is signed.
    /// </summary>
    public override Task TokenValidated(TokenValidatedContext context)
    {
        if (context.SecurityToken is not { RawSignature.Length: > 0 })
            context.Fail(new SecurityTokenInvalidSignatureException("Not signed."));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        context.HandleResponse();
        try
        {
            var said = MinistryStatement.Of(MinistryOf(context.Scheme), context.Principal!);
            if (context.Properties!.Items.TryGetValue(ConfirmItem, out var session))
                await ConfirmAsync(context.HttpContext, said, session!);
            else
                await SignInAsync(context.HttpContext, said);
            context.Response.Redirect(context.ReturnUri ?? Links.Desk);
        }
        catch (MinistryRefusedException refused)
        {
            await RefuseAsync(context.HttpContext, context.Scheme.Name, refused.Kind, context.ReturnUri, refused.Account);
        }
        catch (DbUpdateException)
        {
            await RefuseAsync(context.HttpContext, context.Scheme.Name, MinistryRefusal.Collision, context.ReturnUri);
        }
    }

    /// <inheritdoc/>
    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HandleResponse();
        return RefuseAsync(context.HttpContext, context.Scheme.Name, MinistryRefusal.Cancelled, context.Properties?.RedirectUri);
    }

    /// <inheritdoc/>
    public override Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        return RefuseAsync(context.HttpContext, context.Scheme.Name, KindOf(context.Failure), context.Properties?.RedirectUri);
    }

    /// <summary>Leads to the sign-in page with one of its two sentences; the log has the kind, and nobody's data. The trail has whose account it was.</summary>
    public async Task RefuseAsync(HttpContext http, string scheme, MinistryRefusal kind, string? returnTo, UserAccount? account = null)
    {
        LogRefusal(scheme, kind);
        await NoteAsync(http, AuditKind.SignInRefused, $"{scheme}:{kind}", account);
        http.Response.Redirect(Links.SignInRefused(MinistryRefusals.CodeOf(kind), returnTo));
    }

    /// <summary>What went wrong, by the first cause that says.</summary>
    public static MinistryRefusal KindOf(Exception? failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            MinistryRefusal? kind = cause switch
            {
                SecurityTokenInvalidIssuerException => MinistryRefusal.Issuer,
                SecurityTokenInvalidAudienceException => MinistryRefusal.Audience,
                SecurityTokenExpiredException or SecurityTokenInvalidLifetimeException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException => MinistryRefusal.Lifetime,
                SecurityTokenInvalidSignatureException or SecurityTokenInvalidAlgorithmException => MinistryRefusal.Signature,
                OpenIdConnectProtocolInvalidNonceException => MinistryRefusal.Nonce,
                HttpRequestException or IOException or OperationCanceledException => MinistryRefusal.Unreachable,
                AuthenticationFailureException { InnerException: null } => MinistryRefusal.State,
                _ => null,
            };
            if (kind is not null)
                return kind.Value;
        }

        return MinistryRefusal.Protocol;
    }

    private static async Task SignInAsync(HttpContext http, MinistryStatement said)
    {
        var services = http.RequestServices;
        var account = await services.GetRequiredService<MinistryAccounts>().AdmitAsync(said, http.RequestAborted);
        await services.GetRequiredService<SignInManager<UserAccount>>().SignInAsync(account, new AuthenticationProperties(), said.Ministry.Scheme);
        await NoteAsync(http, AuditKind.SignIn, said.Ministry.Scheme, account);
    }

    /// <summary>The person of a session has proved again who they are: the same person, in the same session, just now.</summary>
    private async Task ConfirmAsync(HttpContext http, MinistryStatement said, string session)
    {
        var present = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var accounts = http.RequestServices.GetRequiredService<MinistryAccounts>();
        if (present.Properties?.Items[SessionStore.KeyItem] != session
            || !long.TryParse(present.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var user)
            || !await accounts.SpeaksOfAsync(said, user)
            || said.ProvedAt is not { } proved || (clock.GetUtcNow() - proved).Duration() > Skew)
            throw new MinistryRefusedException(MinistryRefusal.NotProved);
        // The ministry has just said again what the person may do.
        var account = await accounts.AdmitAsync(said, http.RequestAborted);
        if (!await http.RequestServices.GetRequiredService<SessionStore>().ProveAsync(session))
            throw new MinistryRefusedException(MinistryRefusal.NotProved, account);
        await NoteAsync(http, AuditKind.SignIn, said.Ministry.Scheme + ":Confirm", account);
    }

    // In a scope of its own: what a refused sign-in had begun to change is not saved with the note.
    private static async Task NoteAsync(HttpContext http, AuditKind kind, string action, UserAccount? account)
    {
        await using var scope = http.RequestServices.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AuditTrail>().NoteAsync(kind, action, account, http.RequestAborted);
    }

    private Ministry MinistryOf(AuthenticationScheme scheme) => ministries.All.First(m => m.Scheme == scheme.Name);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody was signed in through {Scheme}: {Refusal}")]
    private partial void LogRefusal(string scheme, MinistryRefusal refusal);
}
