using System.Buffers;
using System.Text.Json;
using Cognito.Local.Operations;

namespace Cognito.Local.Wire;

/// <summary>An operation bound to its request and response shapes: bytes in, bytes out.</summary>
internal delegate ValueTask<ReadOnlyMemory<byte>> Operation(ReadOnlyMemory<byte> body, OperationContext context, CancellationToken cancellationToken);

/// <summary>Binds the functions of <c>Operations/</c> to the wire.</summary>
internal static class Bind
{
    public static Operation To<TRequest, TResponse>(Func<TRequest, OperationContext, CancellationToken, ValueTask<TResponse>> handle)
        where TRequest : class, IWireRequest<TRequest>
        where TResponse : class, IWireShape<TResponse> =>
        async (body, context, cancellationToken) => Write(await handle(Read<TRequest>(body.Span), context, cancellationToken));

    public static Operation To<TRequest, TResponse>(Func<TRequest, OperationContext, TResponse> handle)
        where TRequest : class, IWireRequest<TRequest>
        where TResponse : class, IWireShape<TResponse> =>
        (body, context, _) => ValueTask.FromResult(Write(handle(Read<TRequest>(body.Span), context)));

    /// <summary>For operations whose model has no output shape: they answer with an empty body.</summary>
    public static Operation To<TRequest>(Action<TRequest, OperationContext> handle)
        where TRequest : class, IWireRequest<TRequest> =>
        (body, context, _) =>
        {
            handle(Read<TRequest>(body.Span), context);
            return ValueTask.FromResult(ReadOnlyMemory<byte>.Empty);
        };

    private static TRequest Read<TRequest>(ReadOnlySpan<byte> body)
        where TRequest : class, IWireRequest<TRequest>
    {
        TRequest request;
        try
        {
            var reader = new Utf8JsonReader(body.IsEmpty ? "{}"u8 : body);
            reader.Read();
            request = TRequest.Read(ref reader);
            if (reader.Read())
                throw new SerializationException("There is more than one JSON value in the body.");
        }
        catch (JsonException)
        {
            throw new SerializationException("The body is not JSON.");
        }

        var violations = new ConstraintViolations();
        request.Validate(violations);
        violations.ThrowIfAny();
        return request;
    }

    private static ReadOnlyMemory<byte> Write<TResponse>(TResponse response)
        where TResponse : class, IWireShape<TResponse>
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
            response.Write(writer);
        return buffer.WrittenMemory;
    }
}
