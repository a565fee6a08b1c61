using System.Text.Encodings.Web;
using Cognito.Local.Delivery;
using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Microsoft.AspNetCore.WebUtilities;

namespace Cognito.Local.Wire;

/// <summary>What opens when someone follows the link in a mail: the sign-up is confirmed, or it says why not.</summary>
/// <param name="Status">200 or 400.</param>
/// <param name="Html">The page.</param>
internal sealed record ConfirmationPage(int Status, string Html)
{
    public const string ContentType = "text/html; charset=utf-8";

    public static async Task<ConfirmationPage> OpenAsync(LocalService service, string? query, CancellationToken cancellationToken)
    {
        var given = QueryHelpers.ParseQuery(query);
        var (client, user, code) = (Value(ConfirmationLink.ClientId), Value(ConfirmationLink.UserName), Value(ConfirmationLink.Code));
        if (client is null || user is null || code is null)
            return Of(400, "Invalid verification link", "The link is not complete.");
        try
        {
            var context = new OperationContext(service, Identifiers.Uuid(), null);
            await ConfirmSignUp.ByLinkAsync(new() { ClientId = client, Username = user, ConfirmationCode = code }, context, cancellationToken);
            return Of(200, "Confirmed", "Your registration has been confirmed!");
        }
        catch (ServiceException e)
        {
            return Of(400, "Not confirmed", e.Message);
        }

        string? Value(string name) => given.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } value ? value : null;
    }

    private static ConfirmationPage Of(int status, string title, string text) =>
        new(status, $"<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title></head><body><p>{HtmlEncoder.Default.Encode(text)}</p></body></html>");
}
