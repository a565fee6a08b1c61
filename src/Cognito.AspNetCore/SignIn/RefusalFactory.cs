using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Cognito.AspNetCore.Service;
using Microsoft.Extensions.Logging;

namespace Cognito.AspNetCore.SignIn;

/// <summary>Makes refusals: from the table, with the attribute they are about, and with a reference number when only the log knows the cause.</summary>
internal sealed partial class RefusalFactory(ILogger<RefusalFactory> logger)
{
    /// <summary>The refusal for a failed call.</summary>
    public Refusal Create(string operation, ServiceFailure failure, bool isSignedIn = false)
    {
        var refusal = RefusalTable.Find(operation, failure) ?? RefusalTable.Find(failure, isSignedIn);
        return refusal.Kind == RefusalKind.Failed
            ? Referenced(refusal, $"{operation}: {failure.Name}: {(failure as ServiceFailure.Error)?.Message ?? "no usable answer"}")
            : refusal.Field is null && failure is ServiceFailure.Error error && AttributeOf(error.Message) is { } attribute
                ? refusal with { Field = attribute }
                : refusal;
    }

    /// <summary>A refusal whose cause is told to the log alone.</summary>
    /// <param name="refusal">What the person reads.</param>
    /// <param name="cause">For the log: no value that anybody sent.</param>
    public Refusal Referenced(Refusal refusal, string cause)
    {
        var reference = Convert.ToHexString(RandomNumberGenerator.GetBytes(4));
        Log.Failed(logger, reference, cause);
        return refusal with { Reference = reference };
    }

    /// <summary>The attribute's name in the texts that have one.</summary>
    private static string? AttributeOf(string message) =>
        NamedAttribute.Match(message) is { Success: true } match ? match.Groups["name"].Value : null;

    [GeneratedRegex(@"(?:attributes given, |to the schema: |already provided |user attributes: (?:user\.)?|Type for attribute \{|^user\.)(?:The attribute )?(?<name>[\w:]{1,32})\b", RegexOptions.CultureInvariant)]
    private static partial Regex NamedAttribute { get; }

    private static partial class Log
    {
        [LoggerMessage(EventId = 110, Level = LogLevel.Error, Message = "Refused with reference {Reference}: {Cause}. Check the app client's settings if this names a flow, a secret or a client.")]
        public static partial void Failed(ILogger logger, string reference, string cause);
    }
}
