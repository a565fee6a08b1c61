using Cognito.Local.Wire;

namespace Cognito.Local.Console;

/// <summary>What the service would not do, in its words.</summary>
/// <param name="Error">The name of the error, as callers get it.</param>
/// <param name="Text">The service's own words.</param>
internal sealed record Problem(string Error, string Text)
{
    public static Problem Of(ServiceException refusal) => new(refusal.Name, refusal.Message);
}
