using System.Text.Json;
using Microsoft.Playwright;

namespace Cognito.Journeys.Browsers;

/// <summary>A virtual authenticator of a page: it makes and uses passkeys, and, unless told otherwise, touches itself.</summary>
internal sealed class Authenticator
{
    private readonly ICDPSession _devTools;
    private readonly string _id;

    private Authenticator(ICDPSession devTools, string id) => (_devTools, _id) = (devTools, id);

    /// <param name="page">The page that gets it.</param>
    /// <param name="verifiesUser">Whether it verifies the person, by a fingerprint say.</param>
    public static async Task<Authenticator> AddAsync(IPage page, bool verifiesUser)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        var added = await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = verifiesUser,
                ["isUserVerified"] = verifiesUser,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return new(devTools, ((JsonElement)added!).GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>Whether somebody touches it whenever it asks.</summary>
    public Task TouchAsync(bool always) => _devTools.SendAsync("WebAuthn.setAutomaticPresenceSimulation", new()
    {
        ["authenticatorId"] = _id,
        ["enabled"] = always,
    });
}
