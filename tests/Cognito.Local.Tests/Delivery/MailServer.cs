using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Cognito.Local.Tests.Delivery;

/// <summary>A mail server on this machine that keeps what it gets (RFC 5321), or refuses it, or never answers.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public MailServer()
    {
        listener.Start();
        _ = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public ConcurrentQueue<MimeMessage> Mails { get; } = new();

    public bool RefusesRecipients { get; init; }

    /// <summary>Called instead of answering.</summary>
    public Action? HangsUp { get; init; }

    public void Dispose() => listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over, or the caller gave up.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        if (HangsUp is not null)
        {
            HangsUp();
            await stream.ReadExactlyAsync(new byte[1]);
        }

        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        await SayAsync(stream, "220 ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("RCPT", StringComparison.Ordinal) && RefusesRecipients)
                await SayAsync(stream, "550 nobody here");
            else if (line == "DATA")
            {
                await SayAsync(stream, "354 go on");
                await KeepAsync(reader);
                await SayAsync(stream, "250 kept");
            }
            else if (line == "QUIT")
            {
                await SayAsync(stream, "221 bye");
                return;
            }
            else
                await SayAsync(stream, "250 fine");
        }
    }

    private async Task KeepAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()));
        Mails.Enqueue(await MimeMessage.LoadAsync(bytes));
    }

    private static Task SayAsync(NetworkStream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n")).AsTask();
}
