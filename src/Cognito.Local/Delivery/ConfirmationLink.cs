namespace Cognito.Local.Delivery;

/// <summary>The link in a mail that confirms a sign-up, in the form of the service: <c>…/confirmUser?client_id=&amp;user_name=&amp;confirmation_code=</c>.</summary>
internal static class ConfirmationLink
{
    public const string Path = "confirmUser";
    public const string ClientId = "client_id";
    public const string UserName = "user_name";
    public const string Code = "confirmation_code";

    public static string Of(Notice notice)
    {
        var service = notice.Context.Service;
        var address = (service.Options.BaseAddress ?? service.Face())?.AbsoluteUri.TrimEnd('/') ?? $"https://cognito-idp.{service.Options.Region}.amazonaws.com";
        return $"{address}/{Path}?{ClientId}={notice.ClientId}&{UserName}={Uri.EscapeDataString(notice.User.Username)}&{Code}={notice.Code}";
    }
}
