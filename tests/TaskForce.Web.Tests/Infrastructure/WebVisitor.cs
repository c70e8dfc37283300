using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace TaskForce.Web.Tests.Infrastructure;

/// <summary>What came back.</summary>
public sealed record WebAnswer(HttpStatusCode Status, string Text, IHtmlDocument Page, Uri? Location, HttpResponseMessage Response)
{
    public IElement? Find(string testId) => Page.QuerySelector($"[data-testid={testId}]");

    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".govuk-error-summary__list li").Select(e => e.TextContent.Trim())];
}

/// <summary>A browser without script: it keeps cookies and posts the hidden fields of the last form it saw.</summary>
public sealed class WebVisitor(HttpClient client)
{
    private readonly HtmlParser parser = new();
    private readonly List<string> cookies = [];
    private WebAnswer? last;

    /// <summary>The last value of a cookie, as a header would send it.</summary>
    public string Cookie(string name) => cookies.Last(c => c.StartsWith(name + "=", StringComparison.Ordinal)).Split(';')[0];

    public async Task<WebAnswer> GetAsync(string address) => await ReadAsync(await client.GetAsync(address));

    /// <summary>Posts the form of the last page that goes to this address: its fields as they stand, changed as given; null leaves one out.</summary>
    public async Task<WebAnswer> PostAsync(string address, Dictionary<string, string?> changes)
    {
        var fields = last is null ? [] : FieldsOf(FormFor(last.Page, address));
        foreach (var (name, value) in changes)
        {
            fields.RemoveAll(f => f.Key == name);
            if (value is not null)
                fields.Add(new(name, value));
        }

        using var content = new FormUrlEncodedContent(fields);
        return await ReadAsync(await client.PostAsync(address, content));
    }

    /// <summary>Posts exactly these fields.</summary>
    public async Task<WebAnswer> PostRawAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await ReadAsync(await client.PostAsync(address, content));
    }

    /// <summary>Posts the form of the last page that goes to this address, with a file after its fields.</summary>
    public async Task<WebAnswer> PostFileAsync(string address, Dictionary<string, string?> changes, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in FieldsOf(FormFor(last!.Page, address)).Where(f => !changes.ContainsKey(f.Key)).Select(f => (f.Key, f.Value)).Concat(changes.Select(c => (c.Key, c.Value!))))
        {
            if (field != "Input.File" && value is not null)
                form.Add(new StringContent(value), $"\"{field}\"");
        }

        var file = new ByteArrayContent(content);
        // As a browser writes it: in UTF-8, with quotes.
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"Input.File\"; filename=\"{Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name))}\"");
        file.Headers.TryAddWithoutValidation("Content-Type", "application/octet-stream");
        form.Add(file);
        return await ReadAsync(await client.PostAsync(address, form));
    }

    /// <summary>Sends anything else, with the cookies of this browser.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>The fields of the main form of the last page.</summary>
    public List<KeyValuePair<string, string>> Fields() => FieldsOf(last!.Page.QuerySelector<IHtmlFormElement>("main form[method=post]"));

    private static IHtmlFormElement? FormFor(IHtmlDocument page, string address)
    {
        var forms = page.QuerySelectorAll<IHtmlFormElement>("form[method=post]").ToList();
        string ActionOf(IHtmlFormElement form) => form.GetAttribute("action") ?? "";
        return forms.Find(f => ActionOf(f) == address)
            ?? forms.Find(f => ActionOf(f).Split('?')[0] == address.Split('?')[0] && ActionOf(f).Contains("handler=", StringComparison.Ordinal) == address.Contains("handler=", StringComparison.Ordinal))
            ?? page.QuerySelector<IHtmlFormElement>("main form[method=post]");
    }

    private static List<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement? form)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var element in form?.QuerySelectorAll("input, textarea, select") ?? Enumerable.Empty<IElement>())
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is not ("submit" or "button") && (input.Type is not ("checkbox" or "radio") || input.IsChecked):
                    fields.Add(new(name, input.Value));
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    fields.Add(new(name, area.Value));
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    fields.Add(new(name, select.Value ?? ""));
                    break;
            }
        }

        return fields;
    }

    private async Task<WebAnswer> ReadAsync(HttpResponseMessage response)
    {
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
            cookies.AddRange(set);
        var text = await response.Content.ReadAsStringAsync();
        var answer = new WebAnswer(response.StatusCode, text, parser.ParseDocument(text), response.Headers.Location, response);
        if (answer.Page.QuerySelector("form") is not null)
            last = answer;
        return answer;
    }
}
