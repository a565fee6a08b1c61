using System.Net;
using Amazon.Runtime.EventStreams;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.CognitoIdentityProvider.Wire;

/// <summary>An answer whose body has arrived.</summary>
internal sealed class WholeAnswer(IWebResponseData head, byte[] body) : IWebResponseData, IHttpResponseBody
{
    public long ContentLength => body.Length;

    public string ContentType => head.ContentType;

    public HttpStatusCode StatusCode => head.StatusCode;

    public bool IsSuccessStatusCode => head.IsSuccessStatusCode;

    public IHttpResponseBody ResponseBody => this;

    public string[] GetHeaderNames() => head.GetHeaderNames();

    public bool IsHeaderPresent(string headerName) => head.IsHeaderPresent(headerName);

    public string GetHeaderValue(string headerName) => head.GetHeaderValue(headerName);

    public IEventStreamHeader GetEventStreamHeader(string headerName) => head.GetEventStreamHeader(headerName);

    public bool IsEventHeaderPresent(string headerName) => head.IsEventHeaderPresent(headerName);

    public Stream OpenResponse() => new MemoryStream(body, writable: false);

    public Task<Stream> OpenResponseAsync() => Task.FromResult(OpenResponse());

    public void Dispose()
    {
        // The connection went back when the body had arrived.
    }
}
