using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
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
    // Bytes of one form: many times the longest section of Annex A.
    private const long LargestForm = 2 * 1024 * 1024;

    public static void AddTaskForce(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestForm;
        });
        // Four languages with accents: written as they are, still encoded where markup could begin.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        // Outside a request there is only the application itself, which sees no request through the filters.
        services.AddScoped<IViewer>(provider => provider.GetRequiredService<IHttpContextAccessor>() is { HttpContext: not null } http
            ? new HttpViewer(http) : new SystemViewer());
        services.AddHostedService<ClockKeeper>().AddHostedService<AuditKeeper>();
        services.AddSingleton(_ => AuditKeys.Read(builder.Configuration));
        services.AddSingleton(Database.FlavourOf(builder.Configuration));
        services.AddTaskForceApplication(Database.ConnectionOf(builder.Configuration, builder.Environment));
        services.AddDataProtection().SetApplicationName("TaskForce").PersistKeysToDbContext<TaskForceDbContext>();
        services.AddSingleton<Texts>().AddSingleton<Dates>().AddSingleton<Dues>().AddSingleton<RefusalTexts>().AddSingleton<RegisterTexts>().AddSingleton<CaseText>().AddSingleton<FormWords>().AddSingleton<RegisterExports>().AddSingleton<AuditExports>();
        services.AddSingleton<SubmissionKeys>().AddScoped<KeptForms>();
        services.AddSessions();
        services.AddMinistries(builder.Configuration, builder.Environment);
        services.AddTaskForceRateLimits().AddProxies(builder.Configuration);
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        services.AddLanguages();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = builder.Environment.IsDevelopment() ? "taskforce-form" : "__Host-taskforce-form";
            options.Cookie.SecurePolicy = SecureOutsideDevelopment(builder.Environment);
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = builder.Environment.IsDevelopment() ? "taskforce-notice" : "__Host-taskforce-notice";
            options.Cookie.SecurePolicy = SecureOutsideDevelopment(builder.Environment);
        });
        services.AddRazorPages(options =>
        {
            options.Conventions.AuthorizeFolder("/");
            foreach (var open in new[] { "/Account/SignIn", "/Account/SignedOut", "/Help", "/Accessibility", "/DataProtection", "/Error", "/Status" })
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
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.AddSingleton<SessionStore>();
        services.AddOptions<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IHostEnvironment, SessionStore>((options, environment, store) =>
            {
                options.SessionStore = store;
                options.Cookie.Name = environment.IsDevelopment() ? "taskforce" : "__Host-taskforce";
                options.Cookie.SecurePolicy = SecureOutsideDevelopment(environment);
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.HttpOnly = true;
                options.LoginPath = "/account/sign-in";
                options.AccessDeniedPath = "/status/403";
                options.ReturnUrlParameter = "return";
                options.ExpireTimeSpan = TimeSpan.FromMinutes(60);
                options.SlidingExpiration = true;
                options.Events.OnRedirectToLogin = ExpiredSession.ToSignInAsync;
            });
    }

    // On a developer's own machine the application answers over http; everywhere else a session travels over TLS only.
    private static CookieSecurePolicy SecureOutsideDevelopment(IHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
}
