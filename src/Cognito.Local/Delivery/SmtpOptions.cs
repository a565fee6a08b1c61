namespace Cognito.Local.Delivery;

/// <summary>
/// A mail server that takes the pools' e-mail, such as a mail catcher on this machine that shows it. Plain SMTP (RFC 5321),
/// without encryption or a login.
/// </summary>
public sealed class SmtpOptions
{
    /// <summary>The server's name or address. Default: <c>localhost</c>.</summary>
    public string Host { get; set; } = "localhost";

    /// <summary>The server's port. Default: 1025, where mail catchers listen.</summary>
    public int Port { get; set; } = 1025;

    /// <summary>The sender, where a pool's <c>EmailConfiguration</c> names none in <c>From</c>. Default: the service's own.</summary>
    public string From { get; set; } = "no-reply@verificationemail.com";

    /// <summary>How long delivery may take, before the call that needs it fails with <c>CodeDeliveryFailureException</c>. Default: 5 seconds.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(5);
}
