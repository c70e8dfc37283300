namespace TaskForce.Web.Security;

/// <summary>What the browser is told about every answer: nothing from elsewhere, nothing inline, in no one's frame.</summary>
internal static class SecurityHeaders
{
    private const int TwoYears = 2 * 365 * 24 * 60 * 60;

    /// <summary>Puts the headers on every answer; stands before whatever may end a request early.</summary>
    public static IApplicationBuilder UseTaskForceSecurityHeaders(this IApplicationBuilder app)
    {
        var environment = app.ApplicationServices.GetRequiredService<IHostEnvironment>();
        return app.UseSecurityHeaders(Policy(secureOnly: !environment.IsDevelopment()));
    }

    private static HeaderPolicyCollection Policy(bool secureOnly)
    {
        var policy = new HeaderPolicyCollection()
            .AddContentSecurityPolicy(Content)
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(opener => opener.SameOrigin())
            .AddCrossOriginResourcePolicy(resource => resource.SameOrigin())
            .AddPermissionsPolicy(Permissions);
        return secureOnly ? policy.AddStrictTransportSecurityMaxAgeIncludeSubDomains(TwoYears) : policy;
    }

    private static void Content(CspBuilder content)
    {
        content.AddDefaultSrc().None();
        content.AddObjectSrc().None();
        content.AddScriptSrc().Self();
        content.AddStyleSrc().Self();
        content.AddImgSrc().Self();
        content.AddFontSrc().Self();
        content.AddConnectSrc().Self();
        content.AddFormAction().Self();
        content.AddFrameAncestors().None();
        content.AddBaseUri().None();
    }

    // No page asks for a camera, a place or a payment.
    private static void Permissions(PermissionsPolicyBuilder permissions)
    {
        permissions.AddCamera().None();
        permissions.AddGeolocation().None();
        permissions.AddMicrophone().None();
        permissions.AddPayment().None();
        permissions.AddUsb().None();
    }
}
