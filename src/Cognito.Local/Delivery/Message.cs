namespace Cognito.Local.Delivery;

/// <summary>A message that a pool sent to a person.</summary>
/// <param name="UserPoolId">The pool that sent it.</param>
/// <param name="Username">The user it is for.</param>
/// <param name="Medium"><c>EMAIL</c> or <c>SMS</c>.</param>
/// <param name="To">The e-mail address or phone number.</param>
/// <param name="Purpose">Why it was sent: the suffix of the service's custom message trigger sources, <c>SignUp</c>, <c>ForgotPassword</c>, ….</param>
/// <param name="Subject">The subject of an e-mail; null for a text message.</param>
/// <param name="Body">The text as sent.</param>
/// <param name="Code">The code or temporary password in it.</param>
/// <param name="SentAt">When it was sent.</param>
public sealed record Message(
    string UserPoolId,
    string Username,
    string Medium,
    string To,
    string Purpose,
    string? Subject,
    string Body,
    string? Code,
    DateTimeOffset SentAt);
