using System.Net.Sockets;
using System.Text;
using TaskForce.Web.Security;
using TaskForce.Web.Tests.Infrastructure;

namespace TaskForce.Web.Tests.Security;

/// <summary>Requests as no client library would send them, over a socket to the real server.</summary>
public sealed class KestrelTests
{
    [Fact]
    public async Task A_request_larger_than_any_browser_sends_is_cut_off()
    {
        await using var house = House();

        Assert.Equal("414", await StatusAsync(house, $"GET /help?q={new string('a', KestrelLimits.LongestRequestLine)} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        Assert.Equal("431", await StatusAsync(house, $"GET /help HTTP/1.1\r\nHost: localhost\r\nX-Large: {new string('a', KestrelLimits.LargestHeaders)}\r\n\r\n"));
        var many = string.Concat(Enumerable.Range(0, KestrelLimits.MostHeaders + 1).Select(i => $"X-{i}: 1\r\n"));
        Assert.Equal("431", await StatusAsync(house, $"GET /help HTTP/1.1\r\nHost: localhost\r\n{many}\r\n"));
        Assert.Equal("200", await StatusAsync(house, "GET /help HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }

    [Theory]
    [InlineData("POST /account/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\nhello", "400")]
    [InlineData("POST /account/sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", "400")]
    [InlineData("GET /help HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere.example\r\n\r\n", "400")]
    [InlineData("GET /help HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET /help HTTP/1.1\r\nHost: localhost\r\nX-Split: a\0b\r\n\r\n", "400")]
    [InlineData("GET /help HTTP/1.1\r\nHost: localhost\r\n X-Folded: a\r\n\r\n", "400")]
    [InlineData("NONSENSE\r\n\r\n", "400")]
    public async Task A_message_whose_bounds_are_in_doubt_is_refused(string request, string status)
    {
        await using var house = House();

        Assert.Equal(status, await StatusAsync(house, request));
    }

    private static WebHouse House()
    {
        var house = new WebHouse();
        house.UseKestrel(0);
        house.StartServer();
        return house;
    }

    private static async Task<string> StatusAsync(WebHouse house, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(house.ClientOptions.BaseAddress.Host, house.ClientOptions.BaseAddress.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return (await reader.ReadLineAsync())?.Split(' ')[1] ?? "nothing";
    }
}
