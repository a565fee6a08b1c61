using System.Text;
using System.Text.Json;
using Cognito.Local.Console;
using Cognito.Local.Model;
using Cognito.Local.Operations;
using Cognito.Local.Pools;
using Microsoft.Extensions.Logging;

namespace Cognito.Local.Wire;

/// <summary>Takes a call to its operation and its outcome back to the wire, errors as the service words them.</summary>
internal sealed partial class Dispatcher(LocalService service, ILogger<Dispatcher> logger)
{
    /// <summary>The largest body that is read, in bytes.</summary>
    public const int MaximumBody = 64 * 1024;

    private readonly Access access = new(service.Options);
    private readonly RequestQuotas? quotas = service.Options.EnforceQuotas ? new(service.Clock) : null;

    public async ValueTask<WireResponse> HandleAsync(WireRequest request, CancellationToken cancellationToken)
    {
        var requestId = Identifiers.Uuid();
        var operation = Find(request.Target);
        var faults = service.Faults.Meet(operation?.Model.Name);
        await faults.PassAsync(service.Clock, cancellationToken);
        var answer = await AnswerAsync(request, operation, requestId, faults.Of(FaultKind.Throttled) is not null, cancellationToken);
        if (service.Live is { } live && operation is not null && Happening.IsPersons(operation.Model))
            live.Calls.Add(Happening.Of(operation.Model.Name, request, answer, service.Clock.GetUtcNow()));
        return answer with { Body = faults.Return(answer.Body) };
    }

    private async Task<WireResponse> AnswerAsync(
        WireRequest request, Operation? operation, string requestId, bool isThrottled, CancellationToken cancellationToken)
    {
        var name = operation?.Model.Name ?? "An unknown operation";
        try
        {
            if (operation is null)
                throw Errors.UnknownOperation(Printable(request.Target));
            if (isThrottled)
                throw Errors.RateExceeded();
            if (request.Body.Length > MaximumBody)
                throw new SerializationException($"The body is larger than {MaximumBody} bytes");
            access.Check(operation.Model, request);
            if (quotas?.Admit(name, request.Body) == false)
                throw Errors.RateExceeded();

            var body = await operation.Handle(request.Body, new OperationContext(service, requestId, request.Address), cancellationToken);
            return new WireResponse(200, requestId, body);
        }
        catch (SerializationException e)
        {
            Log.Refused(logger, name, nameof(SerializationException));
            return Error(400, requestId, nameof(SerializationException), e.Message);
        }
        catch (ServiceException e)
        {
            Log.Refused(logger, name, e.Name);
            return Error(ErrorNames.IsServerFault(e.Name) ? 500 : 400, requestId, e.Name, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.Failed(logger, name, requestId, e);
            return Error(500, requestId, ErrorNames.InternalError, "Something went wrong in the local pool; its log says what.");
        }
    }

    private static Operation? Find(string? target) =>
        target is not null && target.StartsWith(Model.Operations.TargetPrefix, StringComparison.Ordinal)
            ? OperationTable.All.GetValueOrDefault(target[Model.Operations.TargetPrefix.Length..])
            : null;

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
    private static string Printable(string? target)
    {
        if (string.IsNullOrEmpty(target))
            return "Nothing (the X-Amz-Target header is missing)";
        var text = target[(target.LastIndexOf('.') + 1)..];
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
