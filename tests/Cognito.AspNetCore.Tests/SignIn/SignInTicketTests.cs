using System.Buffers.Text;
using System.Net;
using System.Text.Json.Nodes;
using Cognito.AspNetCore.SignIn;
using Cognito.AspNetCore.Tests.Support;
using Cognito.Protocol.Challenges;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cognito.AspNetCore.Tests.SignIn;

public sealed class SignInTicketTests
{
    private static readonly object s_answer = new { type = "newPasswordRequired", newPassword = "New-1-password", attributes = new { family_name = "Ek" } };

    [Fact]
    public async Task A_ticket_opens_in_its_browser_alone()
    {
        await using var app = await TestApp.StartAsync();
        var asked = await SignInFlowTests.AskForNewPasswordAsync(app, app.Browser());
        var thief = app.Browser();
        await SignInFlowTests.AskForNewPasswordAsync(app, thief);

        await RefusedAsync(app, thief, asked);
    }

    [Fact]
    public async Task A_ticket_needs_its_browser_cookie()
    {
        await using var app = await TestApp.StartAsync();
        var asked = await SignInFlowTests.AskForNewPasswordAsync(app, app.Browser());

        await RefusedAsync(app, app.Browser(), asked);
    }

    [Fact]
    public async Task A_ticket_expires_with_the_services_session()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.Browser();
        var asked = await SignInFlowTests.AskForNewPasswordAsync(app, browser);
        app.Time.Advance(TimeSpan.FromMinutes(3));

        await RefusedAsync(app, browser, asked);
    }

    [Fact]
    public async Task A_ticket_that_was_changed_does_not_open()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.Browser();
        var asked = await SignInFlowTests.AskForNewPasswordAsync(app, browser);
        var flow = ((string)asked["flow"]!).ToCharArray();
        flow[flow.Length / 2] = flow[flow.Length / 2] == 'A' ? 'B' : 'A';

        await RefusedAsync(app, browser, new JsonObject { ["flow"] = new string(flow) });
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("****")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Nonsense_is_no_ticket(string flow)
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.Browser();
        await SignInFlowTests.AskForNewPasswordAsync(app, browser);

        await RefusedAsync(app, browser, new JsonObject { ["flow"] = flow });
    }

    [Fact]
    public async Task A_ticket_answered_already_is_refused_by_the_services_session()
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.Browser();
        var asked = await SignInFlowTests.AskForNewPasswordAsync(app, browser);
        app.Pool.Refuses("RespondToAuthChallenge", "NotAuthorizedException", "Invalid session for the user, session can only be used once.");

        var (status, body) = await SignInFlowTests.AnswerAsync(browser, asked, s_answer);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("flowExpired", (string?)body["code"]);
    }

    [Fact]
    public async Task A_ticket_of_one_node_is_good_on_another_that_shares_keys()
    {
        var keys = new SharedKeys();
        await using var first = await TestApp.StartAsync(build: keys.Use);
        await using var second = await TestApp.StartAsync(build: keys.Use);
        var browser = first.Browser();
        var asked = await SignInFlowTests.AskForNewPasswordAsync(first, browser);
        second.Pool.On("RespondToAuthChallenge", _ => FakePool.Ok(second.Pool.Tokens()));

        var other = second.Browser();
        other.Cookies.Add(browser.Cookies.GetAllCookies());
        var (status, _) = await SignInFlowTests.AnswerAsync(other, asked, s_answer);

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Tickets_in_cookies_do_not_disturb_each_other_and_the_oldest_goes_first()
    {
        await using var app = await TestApp.StartAsync(map: MapTickets);
        var browser = app.Browser();
        var ids = new List<string>();
        for (var tab = 0; tab < 4; tab++)
        {
            ids.Add(await TextAsync(browser, $"/keep?name=tab{tab}"));
            app.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("none", await TextAsync(browser, $"/find?id={ids[0]}"));
        Assert.Equal("tab1", await TextAsync(browser, $"/find?id={ids[1]}"));
        Assert.Equal("tab3", await TextAsync(browser, $"/find?id={ids[3]}"));

        await TextAsync(browser, $"/drop?id={ids[3]}");
        Assert.Equal("none", await TextAsync(browser, $"/find?id={ids[3]}"));
        Assert.Equal("tab2", await TextAsync(browser, $"/find?id={ids[2]}"));
        Assert.Equal("none", await TextAsync(browser, "/find?id=../../etc"));
    }

    [Fact]
    public async Task Its_length_does_not_tell_whether_the_service_gave_a_session()
    {
        await using var app = await TestApp.StartAsync();
        var body = new { username = "anna", password = "Right-1-password" };
        app.Pool.On("SignUp", new { UserConfirmed = false, UserSub = "s", Session = new string('A', 1540) });
        var (_, made) = await app.Browser().JsonAsync("/auth/sign-up", body);
        app.Pool.Refuses("SignUp", "UsernameExistsException", "User already exists");
        var (_, existing) = await app.Browser().JsonAsync("/auth/sign-up", body);

        Assert.Equal(((string)made["flow"]!).Length, ((string)existing["flow"]!).Length);
        Assert.InRange(((string)made["flow"]!).Length, 1, 3 * 1024);
    }

    public static TheoryData<string> Sizeable => [.. s_sizeable.Keys];

    [Theory]
    [MemberData(nameof(Sizeable))]
    public async Task It_is_three_kilobytes_at_most_whatever_is_asked(string what)
    {
        await using var app = await TestApp.StartAsync();
        var tickets = app.Services.GetRequiredService<SignInTickets>();
        var ticket = SignInTicket.For(Uuid) with
        {
            UserIdForSrp = Uuid,
            ReturnUrl = "/".PadRight(256, 'r'),
            Session = new string('A', 1588),
            SoftwareTokenSecret = new string('A', 52),
            Challenge = s_sizeable[what],
        };

        var sealedTicket = tickets.Seal(new DefaultHttpContext(), ticket);

        Assert.InRange(sealedTicket.Length, 1, 3 * 1024);
    }

    [Fact]
    public async Task Where_everything_is_as_long_as_it_can_be_the_way_back_goes_first()
    {
        await using var app = await TestApp.StartAsync();
        var tickets = app.Services.GetRequiredService<SignInTickets>();
        var ticket = SignInTicket.For(new string('n', 128)) with
        {
            UserIdForSrp = Uuid,
            ReturnUrl = "/".PadRight(512, 'r'),
            Session = new string('A', 2048),
            Challenge = s_sizeable["a passkey"],
        };
        var bytes = SignInTicketCodec.Write(ticket, new byte[32]);

        Assert.InRange(tickets.Seal(new DefaultHttpContext(), ticket).Length, 1, 3 * 1024);
        Assert.Equal(ticket with { ReturnUrl = null }, SignInTicketCodec.Read(bytes)!.Value.Ticket with { ExpiresAt = ticket.ExpiresAt });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(250)]
    public async Task A_ticket_of_another_version_is_politely_refused(byte version)
    {
        await using var app = await TestApp.StartAsync();
        var browser = app.Browser();
        var asked = await SignInFlowTests.AskForNewPasswordAsync(app, browser);
        var protector = app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Cognito.AspNetCore.SignInTicket", FakePool.Id, FakePool.ClientId);
        var bytes = protector.Unprotect(Base64Url.DecodeFromChars((string)asked["flow"]!));
        bytes[0] = version;

        await RefusedAsync(app, browser, new JsonObject { ["flow"] = Base64Url.EncodeToString(protector.Protect(bytes)) });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_it_carries_is_carried_whole(bool asksSrp)
    {
        var ticket = new SignInTicket
        {
            Username = "anna",
            UserIdForSrp = Uuid,
            ReturnUrl = "/orders",
            Session = "session-1",
            Challenge = new PasswordRequired(),
            SoftwareTokenSecret = "ABCDEFGH",
            IsSrpAsked = asksSrp,
            RememberDevice = !asksSrp,
            Persistent = asksSrp,
            Continues = !asksSrp,
            ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000),
        };

        Assert.Equal(ticket, SignInTicketCodec.Read(SignInTicketCodec.Write(ticket, []))!.Value.Ticket);
    }

    [Theory]
    [MemberData(nameof(Sizeable))]
    public void Its_challenge_can_be_read_again(string what)
    {
        var compact = s_sizeable[what].Compact();

        var read = SignInTicketCodec.Read(SignInTicketCodec.Write(SignInTicket.For(Uuid) with { Challenge = s_sizeable[what] }, []))!.Value.Ticket.Challenge;

        Assert.Equivalent(compact, read, strict: true);
        Assert.Equal(compact.AvailableChallenges, read!.AvailableChallenges);
    }

    private const string Uuid = "a2c2e290-6d0f-4a08-a5ca-f0162935f3a6";

    private static readonly string s_long = new('x', 64);

    private static readonly Dictionary<string, Challenge> s_sizeable = new()
    {
        ["every first factor"] = new SelectChallenge(Enum.GetValues<FirstFactor>()) { Others = [.. Enumerable.Repeat(s_long, 50)] },
        ["every kind of MFA"] = new SelectMfaType(Enum.GetValues<MfaKind>()) { Others = [.. Enumerable.Repeat(s_long, 50)] },
        ["every kind of MFA to set up"] = new MfaSetup(Enum.GetValues<MfaKind>()) { Others = [.. Enumerable.Repeat(s_long, 50)] },
        ["a destination"] = new SmsMfa(new CodeDelivery(DeliveryMedium.Sms, s_long)),
        ["a device"] = new SoftwareTokenMfa(s_long),
        ["many attributes"] = new NewPasswordRequired(
            ["name", "family_name", "given_name", "middle_name", "nickname", "preferred_username", "birthdate", "phone_number", "zoneinfo", "locale"],
            new Dictionary<string, string> { ["name"] = s_long + s_long + s_long }),
        ["a passkey"] = new WebAuthn("""{"challenge":"AA"}""".PadRight(WebAuthn.CompactLength)),
        ["twenty passkeys"] = new WebAuthn("{\"challenge\":\"AA\",\"allowCredentials\":[" + string.Join(',', Enumerable.Repeat($$"""{"type":"public-key","id":"{{s_long}}"}""", 20)) + "]}"),
        ["a picture"] = new CustomChallenge(new Dictionary<string, string> { ["question"] = "?", ["picture"] = new('x', 50_000), ["hint"] = new('y', CustomChallenge.CompactBytes - 14) }),
    };

    private static void MapTickets(WebApplication app)
    {
        var tickets = app.Services.GetRequiredService<SignInTickets>();
        app.MapGet("/keep", (HttpContext context, string name) =>
            tickets.Keep(context, SignInTicket.For(name) with { ExpiresAt = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(3) }));
        app.MapGet("/find", (HttpContext context, string id) =>
            tickets.Find(context, id)?.Username ?? "none");
        app.MapGet("/drop", (HttpContext context, string id) =>
            tickets.Drop(context, id));
    }

    private static async Task<string> TextAsync(Browser browser, string path) =>
        await (await browser.GetAsync(path)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task RefusedAsync(TestApp app, Browser browser, JsonNode asked)
    {
        var calls = app.Pool.Calls.Count;
        var (status, body) = await SignInFlowTests.AnswerAsync(browser, asked, s_answer);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("flowExpired", (string?)body["code"]);
        Assert.Equal(calls, app.Pool.Calls.Count);
    }
}
