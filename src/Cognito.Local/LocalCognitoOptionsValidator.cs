using Microsoft.Extensions.Options;
using MimeKit;

namespace Cognito.Local;

/// <summary>Says what is wrong with the options, and what to write instead.</summary>
internal sealed class LocalCognitoOptionsValidator : IValidateOptions<LocalCognitoOptions>
{
    public ValidateOptionsResult Validate(string? name, LocalCognitoOptions options)
    {
        var mistakes = new List<string>();
        if (string.IsNullOrEmpty(options.Region) || options.Region.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
            mistakes.Add("LocalCognitoOptions.Region must name a region, such as us-east-1.");
        if (options.BaseAddress is { } address && (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")))
            mistakes.Add("LocalCognitoOptions.BaseAddress must be an absolute http or https address, such as http://localhost:9229.");
        if (options.LambdaEndpoint is { } lambda && (!lambda.IsAbsoluteUri || lambda.Scheme is not ("http" or "https")))
            mistakes.Add("LocalCognitoOptions.LambdaEndpoint must be an absolute http or https address, such as http://127.0.0.1:3001.");
        if (options.Smtp is { } smtp && (string.IsNullOrEmpty(smtp.Host) || smtp.Port is < 1 or > 65535 || !MailboxAddress.TryParse(smtp.From, out _) || smtp.TimeLimit <= TimeSpan.Zero))
            mistakes.Add("LocalCognitoOptions.Smtp needs a Host, a Port from 1 to 65535, an e-mail address in From, and a TimeLimit longer than zero.");
        if (options.TriggerTimeLimit <= TimeSpan.Zero && options.TriggerTimeLimit != Timeout.InfiniteTimeSpan)
            mistakes.Add("LocalCognitoOptions.TriggerTimeLimit must be longer than zero, or Timeout.InfiniteTimeSpan.");
        if (options.ConfigPath is { } path && !File.Exists(path))
            mistakes.Add($"LocalCognitoOptions.ConfigPath names a file that is not there: {path}");
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }
}
