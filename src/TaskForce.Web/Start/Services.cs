using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using TaskForce.Application;
using TaskForce.Application.Accounts;
using TaskForce.Application.Data;
using TaskForce.Application.Pipeline;
using TaskForce.Application.Seed;
using TaskForce.Application.Seed.Demo;
using TaskForce.Application.Texts;
using TaskForce.Infrastructure.Exports;
using TaskForce.Web.Display;
using TaskForce.Web.Forms;
using TaskForce.Web.Identity;
using TaskForce.Web.Identity.Ministries;
using TaskForce.Web.Security;

namespace TaskForce.Web.Start;

/// <summary>Puts the house together.</summary>
internal static class Services
{
    // PBKDF2 with HMAC-SHA-512, as ASVS 5.0 (appendix C) asks.
    private const int PasswordIterations = 210_000;

    public static void AddTaskForce(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        builder.WebHost.ConfigureKestrel(KestrelLimits.Apply);
        // Four languages with accents: written as they are, still encoded where markup could begin.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        // Outside a request there is only the application itself, which sees no request through the filters.
        services.AddScoped<IViewer>(provider => provider.GetRequiredService<IHttpContextAccessor>() is { HttpContext: not null } http
            ? new HttpViewer(http) : new SystemViewer());
        services.AddHostedService<ClockKeeper>().AddHostedService<AuditKeeper>().AddHostedService<RetentionKeeper>().AddHostedService<StorageKeeper>().AddHostedService<MailKeeper>();
        services.AddSchedule().AddMail(builder.Configuration);
        services.AddSingleton(_ => AuditKeys.Read(builder.Configuration));
        services.AddStorage(builder.Configuration, builder.Environment);
        services.AddSingleton(Database.FlavourOf(builder.Configuration));
        services.AddTaskForceApplication(Database.ConnectionOf(builder.Configuration, builder.Environment));
        services.AddKeys(builder.Configuration);
        services.AddSingleton<Texts>().AddSingleton<Dates>().AddSingleton<Dues>().AddSingleton<FileSizes>().AddSingleton<RefusalTexts>().AddSingleton<RegisterTexts>().AddSingleton<CaseText>().AddSingleton<FormWords>().AddSingleton<StepWords>().AddSingleton<NotificationTexts>().AddSingleton<RegisterExports>().AddSingleton<AuditExports>().AddSingleton<CoordinationExports>();
        services.AddScoped<StoredContent>().AddScoped<StoredArchive>().AddScoped<Pages.Requests.Files.UploadEndpoints>();
        services.AddSingleton<SubmissionKeys>().AddScoped<KeptForms>();
        services.AddSessions();
        services.AddMinistries(builder.Configuration, builder.Environment);
        services.AddTaskForceRateLimits().AddProxies(builder.Configuration);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddLanguages();
        services.AddAntiforgery(options => Cookies.Harden(options.Cookie, builder.Environment, "taskforce-form"));
        services.Configure<CookieTempDataProviderOptions>(options => Cookies.Harden(options.Cookie, builder.Environment, "taskforce-notice"));
        // A request names the host that it means, and only a host of ours: AllowedHosts.
        services.Configure<HostFilteringOptions>(options => (options.AllowEmptyHosts, options.IncludeFailureMessage) = (false, false));
        services.AddRazorPages(options =>
        {
            options.Conventions.AuthorizeFolder("/");
            foreach (var open in new[] { "/Account/SignIn", "/Account/SignedOut", "/Account/SecondFactor", "/Account/Invitation", "/Help", "/Accessibility", "/DataProtection", "/Error", "/Status" })
                options.Conventions.AllowAnonymousToPage(open);
            options.Conventions.ConfigureFilter(new ServiceFilterAttribute(typeof(UseCaseFilter)));
            options.Conventions.ConfigureFilter(new ServiceFilterAttribute(typeof(StaleTokenFilter)));
        }).AddTaskForceForms();
        if (builder.Environment.IsDevelopment())
            services.AddScoped<IDemonstration, Demonstration>();
        services.AddScoped<UseCaseFilter>().AddScoped<StaleTokenFilter>();
    }

    private static void AddSessions(this IServiceCollection services)
    {
        services.AddIdentityCore<UserAccount>(options =>
        {
            options.Password.RequiredLength = 12;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireDigit = false;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            options.User.RequireUniqueEmail = true;
        }).AddEntityFrameworkStores<TaskForceDbContext>().AddSignInManager().AddClaimsPrincipalFactory<SessionClaims>().AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = PasswordIterations);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.AddSingleton<SessionStore>().AddScoped<Proofs>();
        services.AddScoped<Authenticators>().AddScoped<Passkeys>().AddScoped<Invitations>().AddScoped<SignIns>();
        // The device makes sure of its person each time, and knows the account by itself: a passkey is two factors, and no address is typed.
        services.Configure<IdentityPasskeyOptions>(static options =>
            (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required"));
        services.Configure<SecurityStampValidatorOptions>(options => options.OnRefreshingPrincipal = SecondFactorGate.KeepMethodAsync);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IHostEnvironment, SessionStore>((options, environment, store) =>
            {
                options.SessionStore = store;
                Cookies.Harden(options.Cookie, environment, "taskforce");
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.LoginPath = "/account/sign-in";
                options.AccessDeniedPath = "/status/403";
                options.ReturnUrlParameter = "return";
                options.ExpireTimeSpan = TimeSpan.FromMinutes(60);
                options.SlidingExpiration = true;
                options.Events.OnRedirectToLogin = ExpiredSession.ToSignInAsync;
                options.Events.OnSigningOut = ForgetPages;
            });
        // Steps of a sign-in, and what is left of it: the other cookies of Identity.
        foreach (var scheme in new[] { IdentityConstants.ExternalScheme, IdentityConstants.TwoFactorUserIdScheme, IdentityConstants.TwoFactorRememberMeScheme })
        {
            services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<IHostEnvironment>((options, environment) =>
                Cookies.Harden(options.Cookie, environment, "taskforce-" + scheme.Split('.')[^1].ToLowerInvariant()));
        }

        // The cookie is sealed by then, so that this wraps what seals it.
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .PostConfigure<IHttpContextAccessor>((options, http) => options.TicketDataFormat = new SessionCookie(options.TicketDataFormat, http));
    }

    private static void AddKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var certificates = KeyCertificates.Read(configuration);
        services.AddSingleton(certificates);
        services.AddDataProtection().SetApplicationName("TaskForce").PersistKeysToDbContext<TaskForceDbContext>();
        if (certificates.Current is not null)
            services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new KeySealer(certificates));
    }

    // What the browser still holds of pages goes with the session.
    private static Task ForgetPages(CookieSigningOutContext context)
    {
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Task.CompletedTask;
    }
}
