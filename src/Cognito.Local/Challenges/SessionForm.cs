namespace Cognito.Local.Challenges;

/// <summary>How a sealed session looks to its bearer (behaviour §1.2, §3.1).</summary>
/// <param name="Use">What the seal is for.</param>
/// <param name="Head">Bytes it begins with.</param>
/// <param name="Size">The size its content is filled up to, in bytes.</param>
internal sealed record SessionForm(string Use, byte[] Head, int Size)
{
    /// <summary>The <c>Session</c> member: <c>AYABe…</c>, some 1.5 KB.</summary>
    public static readonly SessionForm Session = new("session.1", [0x01, 0x80, 0x01, 0x78], 1120);

    /// <summary>The <c>SECRET_BLOCK</c> of PASSWORD_VERIFIER, some 1.5 KB.</summary>
    public static readonly SessionForm SecretBlock = new("secret-block.1", [], 1120);
}
