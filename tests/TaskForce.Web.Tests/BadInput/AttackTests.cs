using System.Net;
using System.Text;
using TaskForce.Application.Seed.Demo;
using TaskForce.Domain.Organisations;
using TaskForce.Domain.Requests;
using TaskForce.Web.Display;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.BadInput;

/// <summary>An hour of somebody who knows the trade, each idea with its answer: refused in a sentence, never a fault, nothing stored.</summary>
public sealed class AttackTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "a surrogate half", "Saisie \ud800 fin" }, { "marks that turn the direction of writing", "Saisie \u202egpj.exe\u202c" },
        { "100,000 characters", new string('a', 100_000) }, { "control characters", "Saisie \u0001\u001b[31m\u0085" }, { "markup", "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>" },
        { "a formula", "=HYPERLINK(\"https://evil.example\")" }, { "a template", "{{7*7}} ${7*7} @(7*7) %7B%7D" }, { "SQL", "'; DROP TABLE Users; --" }, { "combining marks", "a" + new string('\u0301', 5000) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_title_of_any_characters_is_kept_as_text_or_refused_in_a_sentence(string what, string title)
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        await magistrate.GetAsync("/requests/new");

        var answer = await magistrate.PostAsync("/requests/new", new() { ["Input.Title"] = title });

        Assert.True(answer.Status is HttpStatusCode.Redirect or HttpStatusCode.UnprocessableEntity or HttpStatusCode.BadRequest, $"{what}: {answer.Status}");
        var page = answer.Status == HttpStatusCode.Redirect ? await magistrate.GetAsync(answer.Location!.OriginalString) : answer;
        Assert.Equal(answer.Status == HttpStatusCode.Redirect ? HttpStatusCode.OK : answer.Status, page.Status);
        Assert.Empty(page.Page.QuerySelectorAll("script:not([src]), img, [onerror]"));
        if (answer.Status == HttpStatusCode.UnprocessableEntity)
            Assert.NotEmpty(answer.Errors);
    }

    public static TheoryData<string> Addresses =>
    [
        "/requests?q=" + "%00", "/requests?q=%ed%a0%80", "/requests?q=%ff%fe", "/requests?q=a&q=b&q=c", "/requests?state=CLOSED&state=nonsense&state=", "/requests?page=f~99999999999999999999999~1",
        "/requests?page=f~~1", "/requests?page=f~9223372036854775807~9223372036854775807", "/requests?page=b~-1~-1", "/requests?sort=1", "/requests?sort=NUMBER&page=f~xyz~1", "/requests?authority=FR-PR-LIL'--",
        "/requests?handler=Nonsense", "/requests?handler=Save", "/requests?handler=OnGetCsv", "/requests?handler=Csv&handler=Xlsx", "/requests?open=999999999999", "/REQUESTS", "/Requests/", "/requests//", "/requests/./", "/requests/%2e%2e/",
        "/requests?from=FR&from=BE&from=XX", "/requests?kept=" + "a", "/requests/new?kept=ABCDEF0123456789", "/requests?culture=zz&ui-culture=zz", "/account/profile?handler=End", "/account/sign-in?return=%00", "/account/sign-in?return=/%0d%0aSet-Cookie:%20a=b",
        "/account/sign-in?handler=Demonstration", "/language?to=%00&return=%00", "/language?to=zz&to=fr", "/language", "/language?return=/%0d%0aX:1", "/status/0", "/status/999", "/status/-1", "/status/99999999999999", "/error", "/requests/ask-access?number=%ff",
        "/requests?%5b=1&x%5b", "/account/sign-in?return%5b=1&%5b%5d=1",
        "/requests/ask-access?number=FR-BE-2026-999999999999999", "/rights?x[]=1&x[a]=2", "/?Input.X=1&View=2&Model=3", "/help?" + "a=1&a=2&a=3&__RequestVerificationToken=x",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task An_address_that_nobody_links_to_is_no_fault(string address)
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");

        var answer = await magistrate.GetAsync(address);

        Assert.True((int)answer.Status < 500, $"{address}: {answer.Status}");
        Assert.False(answer.Response.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(c => c.StartsWith("a=", StringComparison.Ordinal)));
        Assert.True(answer.Location is null || answer.Location.OriginalString.StartsWith('/'), answer.Location?.OriginalString);
    }

    [Fact]
    public async Task Every_page_bears_every_strange_way_of_asking_for_it()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o is { Executing.Value: "BE-DIV-TOU", State: OrderState.Acknowledged });
        var magistrate = await house.VisitAsync("magistrat.tournai");
        var wrong = new List<string>();
        foreach (var page in Matrix.PageRows.All)
        {
            var plain = page.AddressOf(order.Id, Matrix.PageRow.ActOf(order));
            var joint = plain.Contains('?', StringComparison.Ordinal) ? "&" : "?";
            foreach (var address in new[]
            {
                plain.ToUpperInvariant(), plain + joint + "handler=Nonsense", plain + joint + "handler=End", plain + joint + "handler=Csv", plain + joint + "id=1&id=2&act=sign&section=a",
                plain + joint + "kept=%00", plain + joint + "Input.Version=99&Input=1", plain + joint + string.Join('&', Enumerable.Range(0, 500).Select(i => $"p{i}={i}")), plain.Length > 1 ? "/" + plain[1..].Replace("/", "//", StringComparison.Ordinal) : plain,
            })
            {
                var answer = await magistrate.GetAsync(address);
                if ((int)answer.Status >= 500)
                    wrong.Add($"GET {address[..Math.Min(address.Length, 90)]}: {answer.Status}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task Every_form_bears_every_strange_way_of_posting_it()
    {
        await using var house = new WebHouse();
        var orders = await house.OrdersAsync();
        var received = orders.First(o => o is { Executing.Value: "BE-DIV-TOU", State: OrderState.Acknowledged });
        var draft = orders.First(o => o.State == OrderState.Draft && DemoPeople.All.Any(p => p.Authority == o.Issuing.Value && p.Role == Role.Magistrate));
        var wrong = new List<string>();
        foreach (var (person, order) in new[] { ("magistrat.tournai", received), (DemoPeople.All.First(p => p.Authority == draft.Issuing.Value && p.Role == Role.Magistrate).Name, draft) })
        {
            var visitor = await house.VisitAsync(person);
            var acts = Enum.GetValues<OrderAct>().Select(a => Links.Act(order.Id, a)[1..]);
            var sections = "abcdefghijk".Select(s => $"requests/{order.Id}/form/{s}");
            foreach (var address in Matrix.PageRows.All.Select(p => p.AddressOf(order.Id, Matrix.PageRow.ActOf(order))[1..]).Concat(acts).Concat(sections).Distinct().Select(a => "/" + a).Where(a => a is not ("/account/sign-out" or "/account/sign-in")))
            {
                await visitor.GetAsync("/requests/new");
                var page = await visitor.GetAsync(address);
                var fields = visitor.Fields();
                // A page that offers no form is posted to once.
                foreach (var (name, more) in page.Page.QuerySelector("main form[method=post]") is null ? Strange(fields).Take(1) : Strange(fields))
                {
                    var answer = await visitor.PostRawAsync(address, more);
                    if ((int)answer.Status >= 500)
                        wrong.Add($"{person} POST {address}, {name}: {answer.Status}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private static IEnumerable<(string, List<KeyValuePair<string, string>>)> Strange(List<KeyValuePair<string, string>> fields)
    {
        var hidden = fields.Where(f => f.Key.StartsWith("__", StringComparison.Ordinal)).ToList();
        var open = fields.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).ToList();
        yield return ("nothing but its tokens", hidden);
        yield return ("every field empty", [.. hidden, .. open.Select(f => new KeyValuePair<string, string>(f.Key, ""))]);
        yield return ("every field twice", [.. fields, .. open]);
        yield return ("numbers out of every range", [.. hidden, .. open.Select(f => new KeyValuePair<string, string>(f.Key, "99999999999999999999999"))]);
        yield return ("negative numbers", [.. hidden, .. open.Select(f => new KeyValuePair<string, string>(f.Key, "-1"))]);
        yield return ("surrogate halves and turns", [.. hidden, .. open.Select(f => new KeyValuePair<string, string>(f.Key, "\ud800\u202e\u0001"))]);
        yield return ("a list with a far index", [.. fields, new("Input.Measures[2147483647]", "1"), new("Input.Outcomes[2147483647].State", "Recognised"), new("Input.Persons.Lines[99999].Number", "-5"), new("Input.Lines[9999].Number", "1")]);
        yield return ("long lists", [.. fields, .. Enumerable.Range(0, 900).Select(i => new KeyValuePair<string, string>($"Input.Persons.Lines[{i}].FamilyName", "x"))]);
        yield return ("fields within fields", [.. fields, new("Input" + string.Concat(Enumerable.Repeat(".Input", 200)), "1"), new("Input[0][0][0]", "1"), new("Input.", "1"), new(".", "1"), new("[", "1"), new("Input.Version.", "x")]);
        yield return ("what the page never asks", [.. fields, new("Input.State", "Closed"), new("Input.Issuing", "BE-DIV-TOU"), new("View.Id", "1"), new("User", "1"), new("Id", "1"), new("Order.State", "Closed"), new("HttpContext.User", "1")]);
        yield return ("a wrong year", [.. hidden, .. open.Select(f => f.Key.EndsWith(".Year", StringComparison.Ordinal) ? new KeyValuePair<string, string>(f.Key, "0000") : f)]);
    }

    [Fact]
    public async Task Ten_thousand_fields_and_long_lists_are_refused_before_they_are_read()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        await magistrate.GetAsync("/requests/new");
        var fields = magistrate.Fields();

        var many = await magistrate.PostRawAsync("/requests/new", fields.Concat(Enumerable.Range(0, 10_000).Select(i => new KeyValuePair<string, string>($"f{i}", "1"))));
        var list = await magistrate.PostRawAsync("/requests/new", fields.Concat(Enumerable.Range(0, 1_020 - fields.Count).Select(_ => new KeyValuePair<string, string>("Input.Measures", "BankInfo"))));

        Assert.Equal(HttpStatusCode.BadRequest, many.Status);
        Assert.True((int)list.Status < 500, list.Status.ToString());
    }

    [Theory]
    [InlineData("application/json", "{\"Input\":{\"Title\":\"x\"}}")]
    [InlineData("text/xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Input.Title\"; filename=\"../../a.cshtml\"\r\n\r\n@(1)\r\n--x--\r\n")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "Input.Title=+ADw-script+AD4-")]
    [InlineData("application/x-www-form-urlencoded", "%")]
    [InlineData("nonsense", "x")]
    public async Task A_body_that_is_no_form_does_nothing(string type, string body)
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        var before = (await house.OrdersAsync()).Count;
        using var client = house.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", magistrate.Cookie("taskforce"));
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await client.PostAsync("/requests/new", content);

        Assert.True((int)answer.StatusCode is 400 or 415 or 302, answer.StatusCode.ToString());
        Assert.Equal(before, (await house.OrdersAsync()).Count);
    }

    [Fact]
    public async Task A_token_of_somebody_else_does_nothing()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o is { Executing.Value: "BE-DIV-TOU", State: OrderState.Transmitted });
        var address = Links.Act(order.Id, OrderAct.RecordReception);
        var colleague = await house.VisitAsync("magistrat.tournai");
        await colleague.GetAsync(address);
        var clerk = await house.VisitAsync("greffe.tournai");
        await clerk.GetAsync(address);

        foreach (var fields in new[] { colleague.Fields(), [.. clerk.Fields().Where(f => f.Key != "__RequestVerificationToken")] })
        {
            var answer = await clerk.PostRawAsync(address, fields);
            Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Redirect, answer.Status.ToString());
        }

        Assert.Equal(order.Version, (await house.OrdersAsync()).Single(o => o.Id == order.Id).Version);
    }

    [Fact]
    public async Task Reading_by_HEAD_or_by_an_address_changes_nothing()
    {
        await using var house = new WebHouse();
        var order = (await house.OrdersAsync()).First(o => o is { Executing.Value: "BE-DIV-TOU", State: OrderState.Transmitted });
        var clerk = await house.VisitAsync("greffe.tournai");
        var address = Links.Act(order.Id, OrderAct.RecordReception);
        await clerk.GetAsync(address);
        var fields = string.Join('&', clerk.Fields().Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
        using var client = house.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", $"{clerk.Cookie("taskforce")}; {clerk.Cookie("taskforce-form")}");

        foreach (var verb in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            foreach (var path in new[] { $"{address}?{fields}", $"/account/sign-out?{fields}", $"/account/profile?handler=End&{fields}" })
            {
                using var request = new HttpRequestMessage(verb, path);
                Assert.True((int)(await client.SendAsync(request)).StatusCode < 500);
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/")).Status);
        Assert.Equal(order.Version, (await house.OrdersAsync()).Single(o => o.Id == order.Id).Version);
    }

    [Fact]
    public async Task A_page_that_takes_no_form_refuses_one()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        await magistrate.GetAsync("/account/profile");
        var fields = magistrate.Fields();

        foreach (var address in new[] { "/", "/help", "/requests", "/requests?q=lille", "/requests?handler=Csv", "/rights" })
            Assert.Equal((address, HttpStatusCode.MethodNotAllowed), (address, (await magistrate.PostRawAsync(address, fields)).Status));
    }

    [Fact]
    public async Task Sixteen_posts_of_one_form_at_once_do_it_once()
    {
        await using var house = new WebHouse();
        var magistrate = await house.VisitAsync("magistrat.lille");
        await magistrate.GetAsync("/requests/new");
        var before = (await house.OrdersAsync()).Count;
        var fields = magistrate.Fields().Where(f => f.Key != "Input.Title").Append(new("Input.Title", "En même temps")).ToList();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => magistrate.PostRawAsync("/requests/new", fields)));

        Assert.All(answers, a => Assert.True((int)a.Status < 500, a.Status.ToString()));
        Assert.Equal(before + 1, (await house.OrdersAsync()).Count);
    }

    [Fact]
    public async Task The_password_of_the_demonstration_opens_no_account_by_its_button_in_production()
    {
        await using var house = new WebHouse("Production");
        var visitor = await house.VisitAsync();
        await visitor.GetAsync("/account/sign-in");

        var answer = await visitor.PostAsync("/account/sign-in?handler=Demonstration", new() { ["person"] = DemoPeople.All[0].Email });

        Assert.StartsWith("/account/sign-in", (await visitor.GetAsync("/")).Location!.OriginalString, StringComparison.Ordinal);
        Assert.True((int)answer.Status < 500);
    }
}
