using System.Buffers;
using System.Text.Json;
using Cognito.Local.Model;
using Cognito.Local.Operations;

namespace Cognito.Local.Wire;

/// <summary>An operation that this service answers: bytes in, bytes out.</summary>
internal sealed record Operation(ServiceOperation Model, Operation.Handler Handle)
{
    public delegate ValueTask<ReadOnlyMemory<byte>> Handler(ReadOnlyMemory<byte> body, OperationContext context, CancellationToken cancellationToken);

    public static Operation Of<TRequest, TResponse>(
        ServiceOperation model, Func<TRequest, OperationContext, CancellationToken, ValueTask<TResponse>> handle)
        where TRequest : class, IConstrained
        where TResponse : class, IStructure<TResponse> =>
        new(model, async (body, context, cancellationToken) => Write(await handle(Read<TRequest>(model, body), context, cancellationToken)));

    public static Operation Of<TRequest, TResponse>(ServiceOperation model, Func<TRequest, OperationContext, TResponse> handle)
        where TRequest : class, IConstrained
        where TResponse : class, IStructure<TResponse> =>
        new(model, (body, context, _) => ValueTask.FromResult(Write(handle(Read<TRequest>(model, body), context))));

    /// <summary>For operations whose model has no output shape: they answer with an empty body.</summary>
    public static Operation Of<TRequest>(ServiceOperation model, Action<TRequest, OperationContext> handle)
        where TRequest : class, IConstrained =>
        new(model, (body, context, _) =>
        {
            handle(Read<TRequest>(model, body), context);
            return ValueTask.FromResult(ReadOnlyMemory<byte>.Empty);
        });

    private static TRequest Read<TRequest>(ServiceOperation model, ReadOnlyMemory<byte> body)
        where TRequest : class, IConstrained
    {
        var request = (TRequest)model.Read(body.Span);
        var violations = new ConstraintViolations();
        request.Validate(violations);
        return violations.Any ? throw new ServiceException(ErrorNames.InvalidParameter, violations.Message) : request;
    }

    private static ReadOnlyMemory<byte> Write<TResponse>(TResponse response)
        where TResponse : class, IStructure<TResponse>
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer))
            response.Write(writer);
        return buffer.WrittenMemory;
    }
}
