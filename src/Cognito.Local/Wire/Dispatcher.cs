using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cognito.Local.Model;
using Cognito.Local.Operations;
using Microsoft.Extensions.Logging;

namespace Cognito.Local.Wire;

/// <summary>Takes a call to its operation and its outcome back to the wire, errors as the service words them.</summary>
internal sealed partial class Dispatcher(LocalService service, ILogger<Dispatcher> logger)
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int MaximumBody = 64 * 1024;

    private const string TargetPrefix = "AWSCognitoIdentityProviderService.";

    public async ValueTask<WireResponse> HandleAsync(WireRequest request, CancellationToken cancellationToken)
    {
        var requestId = new Guid(RandomNumberGenerator.GetBytes(16)).ToString();
        var name = request.Target is { } target && target.StartsWith(TargetPrefix, StringComparison.Ordinal) ? target[TargetPrefix.Length..] : null;
        try
        {
            if (name is null || !OperationTable.All.TryGetValue(name, out var operation))
                throw new ServiceException("UnknownOperationException", $"{Printable(name ?? request.Target)} is not an operation of this service.");
            if (request.Body.Length > MaximumBody)
                throw new SerializationException($"The body is larger than {MaximumBody} bytes.");
            service.Access.Check(name, request);

            var body = await operation(request.Body, new OperationContext(service, requestId, request.Address), cancellationToken);
            return new WireResponse(200, requestId, body);
        }
        catch (SerializationException e)
        {
            return Error(400, requestId, "SerializationException", e.Message);
        }
        catch (ServiceException e)
        {
            Log.Refused(logger, name ?? "?", e.Name);
            return Error(e.Status, requestId, e.Name, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.Failed(logger, name ?? "?", requestId, e);
            return Error(500, requestId, ErrorNames.InternalError, "Something went wrong in the local pool; its log says what.");
        }
    }

    private static WireResponse Error(int status, string requestId, string name, string message)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("__type", name);
            writer.WriteString("message", message);
            writer.WriteEndObject();
        }

        return new WireResponse(status, requestId, buffer.WrittenMemory, name, message);
    }

    /// <summary>What a caller sent, short and without control characters, fit for an error text.</summary>
    private static string Printable(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "Nothing (X-Amz-Target is missing)";
        var printable = new StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 100)))
            printable.Append(c is >= ' ' and <= '~' ? c : '?');
        return printable.ToString();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Operation} refused: {Error}")]
        public static partial void Refused(ILogger logger, string operation, string error);

        [LoggerMessage(2, LogLevel.Error, "{Operation} failed; request {RequestId}")]
        public static partial void Failed(ILogger logger, string operation, string requestId, Exception exception);
    }
}
