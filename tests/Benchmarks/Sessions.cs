using System.Security.Claims;
using Cognito.Local;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Benchmarks;

/// <summary>Sessions with the tokens of a pool, begun in the app's default scheme, whichever that is.</summary>
internal static class Sessions
{
    private const string IdToken = "id_token";

    public static async Task<AuthenticationToken[]> TokensAsync(LocalUserPool pool, string username)
    {
        var issued = await pool.IssueTokensAsync(username);
        return
        [
            new() { Name = "access_token", Value = issued.AccessToken },
            new() { Name = IdToken, Value = issued.IdToken },
            new() { Name = "refresh_token", Value = issued.RefreshToken! },
        ];
    }

    public static Task BeginAsync(HttpContext context, AuthenticationToken[] tokens)
    {
        var properties = new AuthenticationProperties();
        properties.StoreTokens(tokens);
        var claims = new JsonWebToken(tokens.Single(token => token.Name == IdToken).Value).Claims;
        return context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, "Benchmark")), properties);
    }
}
