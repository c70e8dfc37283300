using System.Net;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Files;

/// <summary>What every test of documents begins with.</summary>
internal static class FilesStory
{
    public static byte[] Pdf { get; } = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"u8.ToArray();

    /// <summary>An order from Lille that Tournai has and that is not over.</summary>
    public static async Task<InvestigationOrder> OrderAsync(WebHouse house) => (await house.OrdersAsync()).First(
        o => o is { Issuing.Value: "FR-PR-LIL", Executing.Value: "BE-DIV-TOU", TransmittedAt: not null, IsClosed: false, Restricted: false, ErasedAt: null });

    /// <summary>Adds a document as a person does, and comes to its page.</summary>
    public static async Task<FilePage> AddAsync(WebVisitor visitor, RequestId id, string name, byte[] content, bool shared)
    {
        await visitor.GetAsync(Links.AddFile(id));
        return await FollowAsync(visitor, await visitor.PostFileAsync(Links.AddFile(id), new() { ["Input.Kind"] = "Report", ["Input.Shared"] = shared.ToString() }, name, content));
    }

    /// <summary>Goes where a form leads.</summary>
    public static async Task<FilePage> FollowAsync(WebVisitor visitor, WebAnswer answer)
    {
        Assert.True(answer.Status == HttpStatusCode.Redirect, string.Join(' ', answer.Errors));
        return new FilePage(answer.Location!.OriginalString, await visitor.GetAsync(answer.Location.OriginalString));
    }

    /// <summary>Segments in the store.</summary>
    public static int Stored(WebHouse house) => Directory.EnumerateFiles(house.Files, "0*", SearchOption.AllDirectories).Count(f => Path.GetFileName(f).Length == 4);
}

/// <summary>The page of a document.</summary>
internal sealed record FilePage(string Address, WebAnswer Answer)
{
    public AngleSharp.Html.Dom.IHtmlDocument Page => Answer.Page;

    public AngleSharp.Dom.IElement? Find(string testId) => Answer.Find(testId);
}
