using System.Globalization;
using Cognito.Local.Model;
using Cognito.Local.Pools;

namespace Cognito.Local.Operations;

/// <summary>A user's sign-ins, the newest first. The local pool takes none for a risk.</summary>
internal static class AdminListUserAuthEvents
{
    public static AdminListUserAuthEventsResponse Handle(AdminListUserAuthEventsRequest request, OperationContext context)
    {
        var page = context.Page($"{nameof(AdminListUserAuthEvents)} {request.UserPoolId} {request.Username}", request.NextToken, request.MaxResults,
            (after, limit) => context.Store.Read(tables =>
            {
                var pool = tables.Pool(request.UserPoolId);
                return AuthEvents.Of(tables, pool, tables.User(pool, request.Username))
                    .Where(known => string.CompareOrdinal(Place(known), after) > 0)
                    .Take(limit)
                    .ToList();
            }),
            Place);
        return new() { AuthEvents = [.. page.Items.Select(Describe)], NextToken = page.NextToken };
    }

    /// <summary>The later, the smaller.</summary>
    private static string Place(AuthEvent known) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - known.At.UtcTicks:D19} {known.Id}");

    private static AuthEventType Describe(AuthEvent known) => new()
    {
        EventId = known.Id,
        EventType = "SignIn",
        CreationDate = known.At,
        EventResponse = known.IsPassed ? "Pass" : "Fail",
        EventRisk = new() { RiskDecision = "NoRisk", CompromisedCredentialsDetected = false },
        ChallengeResponses =
        [
            .. known.Challenges.Select((challenge, i) => new ChallengeResponseType
            {
                ChallengeName = challenge,
                ChallengeResponse = known.IsPassed || i + 1 < known.Challenges.Count ? "Success" : "Failure",
            }),
        ],
        EventContextData = new() { IpAddress = known.Address },
        EventFeedback = known.Feedback is { } feedback
            ? new() { FeedbackValue = feedback.Value, Provider = feedback.Provider, FeedbackDate = feedback.At }
            : null,
    };
}
