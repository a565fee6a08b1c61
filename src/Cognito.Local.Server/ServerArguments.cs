using System.Globalization;

namespace Cognito.Local.Server;

/// <summary>The command line.</summary>
internal sealed record ServerArguments
{
    public const string Usage = """
        cognito-local: Amazon Cognito user pools on this machine.

          --urls URL[;URL]           where to listen (default http://127.0.0.1:9229; port 0 takes a free one)
          --data FILE                keep everything in this SQLite file (default: in memory)
          --config FILE              create the pools of this pool.json where they are not there yet
          --region REGION            the region of new pools (default us-east-1)
          --base-address URL         the address in the issuer of tokens (default: where it listens)
          --access-key ID:SECRET     accept only requests signed with such a key; may be repeated
          --lambda-endpoint URL      where the functions of LambdaConfig can be invoked (sam local start-lambda: http://127.0.0.1:3001)
          --smtp HOST:PORT           also hand e-mail to this mail server, such as a mail catcher
          --quotas                   refuse calls beyond the service's default request rates
          --messages-to-others       let other machines read the messages sent, codes and all
          --console WHO              who may open /console: this-machine (default), anyone or nobody
        """;

    public string Urls { get; init; } = "http://127.0.0.1:9229";
    public string? Data { get; init; }
    public string? Config { get; init; }
    public string? Region { get; init; }
    public Uri? BaseAddress { get; init; }
    public Uri? LambdaEndpoint { get; init; }
    public (string Host, int Port)? Smtp { get; init; }
    public IReadOnlyList<(string Id, string Secret)> AccessKeys { get; init; } = [];
    public bool Quotas { get; init; }
    public bool MessagesToOthers { get; init; }
    public ConsoleAccess Console { get; init; } = ConsoleAccess.ThisMachine;

    /// <exception cref="FormatException">The message says which argument is wrong and how.</exception>
    public static ServerArguments Parse(IReadOnlyList<string> args)
    {
        var parsed = new ServerArguments();
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--messages-to-others" or "--quotas")
            {
                parsed = args[i] == "--quotas" ? parsed with { Quotas = true } : parsed with { MessagesToOthers = true };
                continue;
            }

            var (name, value) = args[i].IndexOf('=', StringComparison.Ordinal) is > 0 and var at
                ? (args[i][..at], args[i][(at + 1)..])
                : (args[i], i + 1 < args.Count ? args[++i] : throw new FormatException($"{args[i]}: a value is missing, or there is no such argument."));
            parsed = parsed.With(name, value);
        }

        return parsed;
    }

    private ServerArguments With(string name, string value) => name switch
    {
        "--urls" => this with { Urls = value },
        "--data" => this with { Data = value },
        "--config" => this with { Config = value },
        "--region" => this with { Region = value },
        "--base-address" => this with { BaseAddress = Address(name, value) },
        "--lambda-endpoint" => this with { LambdaEndpoint = Address(name, value) },
        "--smtp" => this with
        {
            Smtp = value.LastIndexOf(':') is > 0 and var colon && ushort.TryParse(value.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                ? (value[..colon], port)
                : throw new FormatException("--smtp: write HOST:PORT."),
        },
        "--console" => this with
        {
            Console = value switch
            {
                "this-machine" => ConsoleAccess.ThisMachine,
                "anyone" => ConsoleAccess.Anyone,
                "nobody" => ConsoleAccess.Nobody,
                _ => throw new FormatException("--console: write this-machine, anyone or nobody."),
            },
        },
        "--access-key" => this with
        {
            AccessKeys = value.Split(':', 2) is [{ Length: > 0 } id, { Length: > 0 } secret]
                ? [.. AccessKeys, (id, secret)]
                : throw new FormatException("--access-key: write ID:SECRET."),
        },
        _ => throw new FormatException($"{name}: there is no such argument."),
    };

    private static Uri Address(string name, string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) ? address : throw new FormatException($"{name}: {value} is no address.");
}
