using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Security;

/// <summary>What the application does without. A line that brings one of these in needs its own lines in docs/asvs.md first.</summary>
public sealed class AbsenceTests
{
    /// <summary>The folder of the repository.</summary>
    internal static string Root { get; } = FindRoot();

    public static TheoryData<string, string> InCode => new()
    {
        { "a command of the operating system", @"Process\.Start|ProcessStartInfo" },
        { "a directory service", @"System\.DirectoryServices|LdapConnection" },
        { "XPath and style sheets", @"XPathSelect|XPathNavigator|XslCompiledTransform|XmlDocument|XmlTextReader" },
        { "serialisation that names types", @"BinaryFormatter|NetDataContractSerializer|TypeNameHandling|LosFormatter|JsonDerivedType" },
        { "a client that calls addresses", @"new HttpClient|IHttpClientFactory|WebRequest" },
        { "code made at run time", @"CSharpScript|Expression\.Compile|DynamicInvoke|Assembly\.Load" },
        { "a regular expression without an end of its time", @"new Regex\(|Regex\.(Match|IsMatch|Replace|Split)\(|GeneratedRegex\((?!.*matchTimeoutMilliseconds)" },
        { "statements put together from text", @"(SqlRaw|SqlRawAsync|SqlQueryRaw(<\w+>)?)\(\s*([a-z]|\$(?!""SELECT COUNT\(\*\) AS Value FROM sys\.triggers|""GRANT \{))" },
        { "random numbers that can be guessed", @"new Random\(|Random\.Shared" },
        { "broken or home-made cryptography", @"\bMD5\b|\bSHA1\b|\bDES\b|TripleDES|RC2|CipherMode\.(ECB|CBC)|RSAEncryptionPadding\.Pkcs1" },
        // A folder is opened, flushed and closed by the C library: .NET has no way to make its entries durable.
        { "memory handled by hand", @"\bunsafe\b|\bstackalloc\b|Marshal\.|DllImport\((?!""libc"", SetLastError = true\)\] private static extern int (open|fsync|close)\()" },
        { "a certificate that is believed unseen", @"ServerCertificateCustomValidationCallback|DangerousAcceptAny|CertificatePolicy" },
        { "another origin that is let in", @"AddCors|UseCors|EnableCors" },
        { "uploads", @"IFormFile\b" },
        { "a session that is kept on the server without its row", @"AddSession\(|UseSession\(|AddDistributedMemoryCache" },
    };

    [Theory]
    [MemberData(nameof(InCode))]
    public void The_code_does_without(string what, string pattern) => Assert.Equal((what, ""), (what, Found("src", ["*.cs", "*.cshtml"], pattern)));

    public static TheoryData<string, string> InScripts => new()
    {
        { "code from text", @"\beval\(|new Function|setTimeout\(\s*[""']" },
        { "markup from text", @"innerHTML|outerHTML|insertAdjacentHTML|document\.write" },
        { "storage in the browser", @"localStorage|sessionStorage|indexedDB|document\.cookie" },
        { "messages between windows, sockets, workers", @"postMessage|WebSocket|EventSource|serviceWorker|RTCPeerConnection" },
        // Calls are made to addresses that the page itself was given: for what a device is asked about a passkey, to keep what is typed
        // into a section, and to send a file in pieces, the place of which the server says.
        { "calls", @"\bfetch\((?!form\.action\.replace\(""handler=Passkey"", ""handler=PasskeyOptions""\)|form\.dataset\.(keep|uploads),|place, )|XMLHttpRequest|jsonp" },
        { "objects as maps by names from outside", @"\[[a-z]+\]\s*=[^=]|__proto__|Object\.assign" },
    };

    [Theory]
    [MemberData(nameof(InScripts))]
    public void The_script_of_the_house_does_without(string what, string pattern) =>
        Assert.Equal((what, ""), (what, Found("src/TaskForce.Web/Assets", ["app.js"], pattern)));

    [Fact]
    public void No_page_has_a_script_a_style_or_a_handler_in_it() => Assert.Equal("", Found(
        "src/TaskForce.Web/Pages", ["*.cshtml"], @"<script(?![^>]*\bsrc=)|<style|\sstyle=""|\son[a-z]+=""|javascript:|https?://(?!www\.w3\.org)"));

    [Fact]
    public void No_secret_and_no_key_lies_in_the_repository() => Assert.Equal("", Found(
        ".", ["*.json", "*.yml", "*.config", "*.cs", "Dockerfile"], @"BEGIN (RSA |ENCRYPTED )?PRIVATE KEY|(Password|Pwd)=(?!\$\{)[A-Za-z0-9]|AKIA[0-9A-Z]{16}"));

    [Fact]
    public async Task Every_endpoint_is_a_page_or_one_of_those_that_are_named()
    {
        await using var house = new WebHouse("Production");

        var others = house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is null).Select(e => e.RoutePattern.RawText);

        Assert.Equal(["/health/live", "/health/ready", "/language", "/requests/{id:long}/form/{section}/kept", "/requests/{id:long}/uploads", "/requests/{id:long}/uploads/{document:long}", "/requests/{id:long}/uploads/{document:long}"], others.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Packages_are_pinned_with_their_hashes_and_come_from_their_registries_alone()
    {
        foreach (var project in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            var locked = File.ReadAllText(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json"));
            Assert.Equal(Regex.Count(locked, "\"resolved\"", RegexOptions.None, TimeSpan.FromSeconds(5)), Regex.Count(locked, "\"contentHash\"", RegexOptions.None, TimeSpan.FromSeconds(5)));
            Assert.DoesNotContain("Version=\"", File.ReadAllText(project), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Version=\"*", File.ReadAllText(Path.Combine(Root, "Directory.Packages.props")), StringComparison.Ordinal);
        Assert.Contains("\"integrity\"", File.ReadAllText(Path.Combine(Root, "src/TaskForce.Web/Assets/package-lock.json")), StringComparison.Ordinal);
    }

    private static string Found(string folder, string[] names, string pattern)
    {
        var regex = new Regex(pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        var ours = names.SelectMany(n => Directory.EnumerateFiles(Path.Combine(Root, folder), n, SearchOption.AllDirectories))
            .Where(f => !Regex.IsMatch(f, @"[\\/](bin|obj|node_modules|wwwroot|tests|\.git)[\\/]|\.Migrations\.", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));
        return string.Join(Environment.NewLine, ours.SelectMany(f => File.ReadLines(f).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal) && regex.IsMatch(l)).Select(l => $"{Path.GetFileName(f)}: {l.Trim()}")));
    }

    private static string FindRoot()
    {
        var at = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(at.FullName, "TaskForce.sln")))
            at = at.Parent ?? throw new InvalidOperationException("TaskForce.sln is nowhere above the tests.");
        return at.FullName;
    }
}
