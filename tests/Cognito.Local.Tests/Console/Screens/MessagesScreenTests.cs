using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;

namespace Cognito.Local.Tests.Console.Screens;

public sealed class MessagesScreenTests
{
    [Fact]
    public async Task Mails_and_text_messages_are_shown_as_their_readers_see_them_the_newest_first()
    {
        await using var site = await ConsoleSite.StartAsync();
        var mail = site.Cognito.CreatePool(request => request.PoolName = "by mail");
        var sms = site.Cognito.CreatePool(request =>
        {
            (request.PoolName, request.UsernameAttributes, request.AutoVerifiedAttributes) = ("by phone", ["phone_number"], ["phone_number"]);
            request.SmsConfiguration = new() { SnsCallerArn = "arn:aws:iam::000000000000:role/sms" };
        });
        await SignUpAsync(site, mail, "jane@example.com");
        await SignUpAsync(site, sms, "+441632960961");
        using var visitor = site.Visit();

        await visitor.OpenAsync("/messages");

        var items = visitor.Document.QuerySelectorAll(".lc-message").Select(item => item.TextContent).ToArray();
        Assert.Contains($"Your confirmation code is {sms.LatestCode("+441632960961")}", items[0], StringComparison.Ordinal);
        Assert.NotNull(visitor.Document.QuerySelector(".lc-bubble"));
        Assert.Contains("Your verification code", items[1], StringComparison.Ordinal);
        Assert.Equal(mail.LatestCode("jane@example.com"), visitor.Document.QuerySelectorAll("[data-copy]")[1].GetAttribute("data-copy"));

        await visitor.PressAsync("Filter", ("to", "JANE"));
        Assert.Single(visitor.Document.QuerySelectorAll(".lc-message"));
        await visitor.OpenAsync($"/messages?pool={sms.Id}");
        Assert.Equal("+441632960961", Assert.Single(visitor.Document.QuerySelectorAll(".lc-message a")).TextContent);
        Assert.Equal(sms.Id, ((IHtmlSelectElement)visitor.Document.GetElementById("pool")!).Value);
        await visitor.OpenAsync("/messages?to=nobody");
        Assert.Contains("There is no such message.", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_with_markup_is_in_a_frame_in_which_nothing_of_it_runs()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool(request => request.EmailVerificationMessage = "<h2 style=\"color:red\">Hi</h2><script>alert(1)</script> {####}");
        await SignUpAsync(site, pool, "jane@example.com");
        using var visitor = site.Visit();
        await visitor.OpenAsync("/messages");

        var frame = visitor.Document.QuerySelector("iframe")!;
        var body = await visitor.FetchAsync(new(HttpMethod.Get, frame.GetAttribute("src")));

        Assert.DoesNotContain("allow-scripts", frame.GetAttribute("sandbox")!, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-same-origin", frame.GetAttribute("sandbox")!, StringComparison.Ordinal);
        Assert.StartsWith("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';", Assert.Single(body.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains($"<script>alert(1)</script> {pool.LatestCode("jane@example.com")}", await body.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/messages/999")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync("/messages/x")).Status);
    }

    [Fact]
    public async Task Old_messages_are_reached_page_by_page()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        foreach (var number in Enumerable.Range(1, 70))
            await SignUpAsync(site, pool, string.Create(CultureInfo.InvariantCulture, $"user{number}@example.com"));
        using var visitor = site.Visit();
        await visitor.OpenAsync("/messages?to=example");

        var seen = Recipients(visitor);
        Assert.Equal("user70@example.com", seen[0]);
        while (visitor.Text.Contains("Older", StringComparison.Ordinal))
        {
            await visitor.FollowAsync("Older");
            seen.AddRange(Recipients(visitor));
        }

        Assert.Equal(70, seen.Distinct().Count());
        Assert.Equal("user1@example.com", seen[^1]);
        Assert.Null(visitor.Document.QuerySelector("[data-live]"));
        Assert.Equal("user70@example.com", Recipients(await visitor.FollowAsync("Newest"))[0]);
    }

    [Fact]
    public async Task New_messages_come_by_themselves_as_they_would_stand_on_the_page()
    {
        await using var site = await ConsoleSite.StartAsync();
        var pool = site.Cognito.CreatePool();
        await SignUpAsync(site, pool, "early@example.com");
        using var visitor = site.Visit();
        await visitor.OpenAsync("/messages?to=late");
        await using var live = await LiveEvents.OpenAsync(site, visitor.Document.QuerySelector("[data-live]")!.GetAttribute("data-live")!);

        await SignUpAsync(site, pool, "other@example.com");
        await SignUpAsync(site, pool, "late@example.com");

        var item = await live.NextAsync();
        Assert.Contains("late@example.com", item, StringComparison.Ordinal);
        Assert.Contains(pool.LatestCode("late@example.com"), item, StringComparison.Ordinal);
    }

    internal static async Task SignUpAsync(ConsoleSite site, LocalUserPool pool, string username)
    {
        var attribute = new Amazon.CognitoIdentityProvider.Model.AttributeType { Name = username.StartsWith('+') ? "phone_number" : "email", Value = username };
        await site.Client.SignUpAsync(new() { ClientId = pool.ClientId, Username = username, Password = "Password-1", UserAttributes = [attribute] });
    }

    private static List<string> Recipients(ConsoleVisitor visitor) => [.. visitor.Document.QuerySelectorAll(".lc-message .lc-meta a").Select(link => link.TextContent)];
}
