using System.Diagnostics;
using Cognito.AspNetCore.Authentication;
using Cognito.AspNetCore.Devices;
using Cognito.Protocol.Challenges;
using Cognito.Protocol.Srp;

namespace Cognito.AspNetCore.SignIn;

/// <summary>The library's own answers in one request: proofs of the password that was given and of the device that is known. It ends with the request.</summary>
internal sealed class Proofs(UserPool pool, TimeProvider time, string? password, KnownDevice? device) : IDisposable
{
    private SrpClient? _ofPassword;
    private SrpClient? _ofDevice;

    public KnownDevice? Device { get; private set; } = device;

    public Means Means => new(password is not null, Device is not null);

    /// <summary>The password itself, for flows that send it.</summary>
    public string Password => password ?? throw new InvalidOperationException("No password was given.");

    public void ForgetDevice() => Device = null;

    /// <summary>Begins to prove the password: the client's public value.</summary>
    public string BeginSrp()
    {
        _ofPassword?.Dispose();
        _ofPassword = new SrpClient();
        return _ofPassword.A;
    }

    /// <summary>The answer to a challenge that needs no person.</summary>
    /// <exception cref="SrpChallengeException">What the service said is malformed or hostile.</exception>
    public ChallengeAnswer Answer(Challenge challenge) => challenge switch
    {
        SelectChallenge => Choose(),
        PasswordRequired => new PasswordRequiredAnswer(Password),
        PasswordSrp => new PasswordSrpAnswer(BeginSrp()),
        PasswordVerifier verifier => Prove(verifier),
        DeviceSrpAuth => new DeviceSrpAuthAnswer(Device!.Key, BeginDeviceSrp()),
        DevicePasswordVerifier verifier => Prove(verifier),
        _ => throw new UnreachableException(),
    };

    /// <summary>The choice of the password, with it where it was given, proved the way the app wants.</summary>
    public SelectChallengeAnswer Choose() => (pool.Options.SignIn.PasswordProof, password) switch
    {
        (PasswordProof.Srp, null) => new(FirstFactor.PasswordSrp),
        (PasswordProof.Srp, _) => new(FirstFactor.PasswordSrp) { SrpA = BeginSrp() },
        _ => new(FirstFactor.Password, password),
    };

    public void Dispose()
    {
        _ofPassword?.Dispose();
        _ofDevice?.Dispose();
    }

    private PasswordVerifierAnswer Prove(PasswordVerifier challenge)
    {
        var timestamp = SrpTimestamp.Format(time.GetUtcNow());
        var srp = _ofPassword ?? throw new SrpChallengeException("No exchange was begun.");
        var identity = new SrpIdentity(pool.Id.Name, challenge.UserIdForSrp);
        return new(srp.Sign(identity, Password, challenge.SrpB, challenge.Salt, challenge.SecretBlock, timestamp), challenge.SecretBlock, timestamp);
    }

    private string BeginDeviceSrp()
    {
        _ofDevice?.Dispose();
        _ofDevice = new SrpClient();
        return _ofDevice.A;
    }

    private DevicePasswordVerifierAnswer Prove(DevicePasswordVerifier challenge)
    {
        var timestamp = SrpTimestamp.Format(time.GetUtcNow());
        var srp = _ofDevice ?? throw new SrpChallengeException("No exchange was begun.");
        var identity = SrpIdentity.ForDevice(Device!.GroupKey, Device.Key);
        var signature = srp.Sign(identity, Device.Password, challenge.SrpB, challenge.Salt, challenge.SecretBlock, timestamp);
        return new(Device.Key, signature, challenge.SecretBlock, timestamp);
    }
}
