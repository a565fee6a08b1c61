using System.Collections.Frozen;
using Cognito.Local.Model;
using Cognito.Local.Wire;
using Api = Cognito.Local.Model.Operations;

namespace Cognito.Local.Operations;

/// <summary>The operations that this service answers, by the name in <c>X-Amz-Target</c>.</summary>
internal static class OperationTable
{
    public static readonly FrozenDictionary<string, Operation> All = new[]
    {
        // Pools
        Operation.Of<CreateUserPoolRequest, CreateUserPoolResponse>(Api.CreateUserPool, CreateUserPool.Handle),
        Operation.Of<DescribeUserPoolRequest, DescribeUserPoolResponse>(Api.DescribeUserPool, DescribeUserPool.Handle),
        Operation.Of<ListUserPoolsRequest, ListUserPoolsResponse>(Api.ListUserPools, ListUserPools.Handle),
        Operation.Of<UpdateUserPoolRequest, UpdateUserPoolResponse>(Api.UpdateUserPool, UpdateUserPool.Handle),
        Operation.Of<AddCustomAttributesRequest, AddCustomAttributesResponse>(Api.AddCustomAttributes, AddCustomAttributes.Handle),
        Operation.Of<DeleteUserPoolRequest>(Api.DeleteUserPool, DeleteUserPool.Handle),
        Operation.Of<SetUserPoolMfaConfigRequest, SetUserPoolMfaConfigResponse>(Api.SetUserPoolMfaConfig, SetUserPoolMfaConfig.Handle),
        Operation.Of<GetUserPoolMfaConfigRequest, GetUserPoolMfaConfigResponse>(Api.GetUserPoolMfaConfig, GetUserPoolMfaConfig.Handle),

        // App clients
        Operation.Of<CreateUserPoolClientRequest, CreateUserPoolClientResponse>(Api.CreateUserPoolClient, CreateUserPoolClient.Handle),
        Operation.Of<DescribeUserPoolClientRequest, DescribeUserPoolClientResponse>(Api.DescribeUserPoolClient, DescribeUserPoolClient.Handle),
        Operation.Of<ListUserPoolClientsRequest, ListUserPoolClientsResponse>(Api.ListUserPoolClients, ListUserPoolClients.Handle),
        Operation.Of<UpdateUserPoolClientRequest, UpdateUserPoolClientResponse>(Api.UpdateUserPoolClient, UpdateUserPoolClient.Handle),
        Operation.Of<DeleteUserPoolClientRequest>(Api.DeleteUserPoolClient, DeleteUserPoolClient.Handle),
        Operation.Of<AddUserPoolClientSecretRequest, AddUserPoolClientSecretResponse>(Api.AddUserPoolClientSecret, AddUserPoolClientSecret.Handle),
        Operation.Of<ListUserPoolClientSecretsRequest, ListUserPoolClientSecretsResponse>(Api.ListUserPoolClientSecrets, ListUserPoolClientSecrets.Handle),
        Operation.Of<DeleteUserPoolClientSecretRequest, DeleteUserPoolClientSecretResponse>(Api.DeleteUserPoolClientSecret, DeleteUserPoolClientSecret.Handle),

        // OAuth
        Operation.Of<CreateResourceServerRequest, CreateResourceServerResponse>(Api.CreateResourceServer, CreateResourceServer.Handle),
        Operation.Of<DescribeResourceServerRequest, DescribeResourceServerResponse>(Api.DescribeResourceServer, DescribeResourceServer.Handle),
        Operation.Of<UpdateResourceServerRequest, UpdateResourceServerResponse>(Api.UpdateResourceServer, UpdateResourceServer.Handle),
        Operation.Of<DeleteResourceServerRequest>(Api.DeleteResourceServer, DeleteResourceServer.Handle),
        Operation.Of<ListResourceServersRequest, ListResourceServersResponse>(Api.ListResourceServers, ListResourceServers.Handle),
        Operation.Of<CreateUserPoolDomainRequest, CreateUserPoolDomainResponse>(Api.CreateUserPoolDomain, CreateUserPoolDomain.Handle),
        Operation.Of<DescribeUserPoolDomainRequest, DescribeUserPoolDomainResponse>(Api.DescribeUserPoolDomain, DescribeUserPoolDomain.Handle),
        Operation.Of<DeleteUserPoolDomainRequest, DeleteUserPoolDomainResponse>(Api.DeleteUserPoolDomain, DeleteUserPoolDomain.Handle),

        // Sign-up
        Operation.Of<SignUpRequest, SignUpResponse>(Api.SignUp, SignUp.HandleAsync),
        Operation.Of<ConfirmSignUpRequest, ConfirmSignUpResponse>(Api.ConfirmSignUp, ConfirmSignUp.HandleAsync),
        Operation.Of<ResendConfirmationCodeRequest, ResendConfirmationCodeResponse>(Api.ResendConfirmationCode, ResendConfirmationCode.HandleAsync),
        Operation.Of<ForgotPasswordRequest, ForgotPasswordResponse>(Api.ForgotPassword, ForgotPassword.HandleAsync),
        Operation.Of<ConfirmForgotPasswordRequest, ConfirmForgotPasswordResponse>(Api.ConfirmForgotPassword, ConfirmForgotPassword.HandleAsync),

        // Sign-in
        Operation.Of<InitiateAuthRequest, InitiateAuthResponse>(Api.InitiateAuth, InitiateAuth.HandleAsync),
        Operation.Of<AdminInitiateAuthRequest, AdminInitiateAuthResponse>(Api.AdminInitiateAuth, AdminInitiateAuth.HandleAsync),
        Operation.Of<RespondToAuthChallengeRequest, RespondToAuthChallengeResponse>(Api.RespondToAuthChallenge, RespondToAuthChallenge.HandleAsync),
        Operation.Of<AdminRespondToAuthChallengeRequest, AdminRespondToAuthChallengeResponse>(Api.AdminRespondToAuthChallenge, AdminRespondToAuthChallenge.HandleAsync),
        Operation.Of<GetTokensFromRefreshTokenRequest, GetTokensFromRefreshTokenResponse>(Api.GetTokensFromRefreshToken, GetTokensFromRefreshToken.HandleAsync),
        Operation.Of<RevokeTokenRequest, RevokeTokenResponse>(Api.RevokeToken, RevokeToken.Handle),
        Operation.Of<GlobalSignOutRequest, GlobalSignOutResponse>(Api.GlobalSignOut, GlobalSignOut.Handle),

        // Sessions
        Operation.Of<ListUserSessionsRequest, ListUserSessionsResponse>(Api.ListUserSessions, ListUserSessions.Handle),
        Operation.Of<RevokeUserSessionRequest, RevokeUserSessionResponse>(Api.RevokeUserSession, RevokeUserSession.Handle),
        Operation.Of<AdminListUserSessionsRequest, AdminListUserSessionsResponse>(Api.AdminListUserSessions, AdminListUserSessions.Handle),
        Operation.Of<AdminRevokeUserSessionRequest, AdminRevokeUserSessionResponse>(Api.AdminRevokeUserSession, AdminRevokeUserSession.Handle),
        Operation.Of<SetUserPoolSessionConfigurationRequest, SetUserPoolSessionConfigurationResponse>(Api.SetUserPoolSessionConfiguration, SetUserPoolSessionConfiguration.Handle),
        Operation.Of<GetUserPoolSessionConfigurationRequest, GetUserPoolSessionConfigurationResponse>(Api.GetUserPoolSessionConfiguration, GetUserPoolSessionConfiguration.Handle),
        Operation.Of<SetUserPoolClientSessionConfigurationRequest, SetUserPoolClientSessionConfigurationResponse>(Api.SetUserPoolClientSessionConfiguration, SetUserPoolClientSessionConfiguration.Handle),
        Operation.Of<GetUserPoolClientSessionConfigurationRequest, GetUserPoolClientSessionConfigurationResponse>(Api.GetUserPoolClientSessionConfiguration, GetUserPoolClientSessionConfiguration.Handle),

        // Threat protection
        Operation.Of<AdminListUserAuthEventsRequest, AdminListUserAuthEventsResponse>(Api.AdminListUserAuthEvents, AdminListUserAuthEvents.Handle),
        Operation.Of<AdminUpdateAuthEventFeedbackRequest, AdminUpdateAuthEventFeedbackResponse>(Api.AdminUpdateAuthEventFeedback, AdminUpdateAuthEventFeedback.Handle),
        Operation.Of<UpdateAuthEventFeedbackRequest, UpdateAuthEventFeedbackResponse>(Api.UpdateAuthEventFeedback, UpdateAuthEventFeedback.Handle),

        // A person's own account
        Operation.Of<GetUserRequest, GetUserResponse>(Api.GetUser, GetUser.Handle),
        Operation.Of<GetUserAuthFactorsRequest, GetUserAuthFactorsResponse>(Api.GetUserAuthFactors, GetUserAuthFactors.Handle),
        Operation.Of<ChangePasswordRequest, ChangePasswordResponse>(Api.ChangePassword, ChangePassword.Handle),
        Operation.Of<UpdateUserAttributesRequest, UpdateUserAttributesResponse>(Api.UpdateUserAttributes, UpdateUserAttributes.HandleAsync),
        Operation.Of<DeleteUserAttributesRequest, DeleteUserAttributesResponse>(Api.DeleteUserAttributes, DeleteUserAttributes.Handle),
        Operation.Of<GetUserAttributeVerificationCodeRequest, GetUserAttributeVerificationCodeResponse>(Api.GetUserAttributeVerificationCode, GetUserAttributeVerificationCode.HandleAsync),
        Operation.Of<VerifyUserAttributeRequest, VerifyUserAttributeResponse>(Api.VerifyUserAttribute, VerifyUserAttribute.Handle),
        Operation.Of<AssociateSoftwareTokenRequest, AssociateSoftwareTokenResponse>(Api.AssociateSoftwareToken, AssociateSoftwareToken.Handle),
        Operation.Of<VerifySoftwareTokenRequest, VerifySoftwareTokenResponse>(Api.VerifySoftwareToken, VerifySoftwareToken.Handle),
        Operation.Of<SetUserMFAPreferenceRequest, SetUserMFAPreferenceResponse>(Api.SetUserMFAPreference, SetUserMFAPreference.Handle),
        Operation.Of<SetUserSettingsRequest, SetUserSettingsResponse>(Api.SetUserSettings, SetUserSettings.Handle),
        Operation.Of<DeleteUserRequest>(Api.DeleteUser, DeleteUser.Handle),

        // A person's devices
        Operation.Of<ConfirmDeviceRequest, ConfirmDeviceResponse>(Api.ConfirmDevice, ConfirmDevice.Handle),
        Operation.Of<UpdateDeviceStatusRequest, UpdateDeviceStatusResponse>(Api.UpdateDeviceStatus, UpdateDeviceStatus.Handle),
        Operation.Of<GetDeviceRequest, GetDeviceResponse>(Api.GetDevice, GetDevice.Handle),
        Operation.Of<ListDevicesRequest, ListDevicesResponse>(Api.ListDevices, ListDevices.Handle),
        Operation.Of<ForgetDeviceRequest>(Api.ForgetDevice, ForgetDevice.Handle),

        // A person's passkeys
        Operation.Of<StartWebAuthnRegistrationRequest, StartWebAuthnRegistrationResponse>(Api.StartWebAuthnRegistration, StartWebAuthnRegistration.HandleAsync),
        Operation.Of<CompleteWebAuthnRegistrationRequest, CompleteWebAuthnRegistrationResponse>(Api.CompleteWebAuthnRegistration, CompleteWebAuthnRegistration.HandleAsync),
        Operation.Of<ListWebAuthnCredentialsRequest, ListWebAuthnCredentialsResponse>(Api.ListWebAuthnCredentials, ListWebAuthnCredentials.Handle),
        Operation.Of<DeleteWebAuthnCredentialRequest, DeleteWebAuthnCredentialResponse>(Api.DeleteWebAuthnCredential, DeleteWebAuthnCredential.Handle),

        // Groups
        Operation.Of<CreateGroupRequest, CreateGroupResponse>(Api.CreateGroup, CreateGroup.Handle),
        Operation.Of<GetGroupRequest, GetGroupResponse>(Api.GetGroup, GetGroup.Handle),
        Operation.Of<UpdateGroupRequest, UpdateGroupResponse>(Api.UpdateGroup, UpdateGroup.Handle),
        Operation.Of<DeleteGroupRequest>(Api.DeleteGroup, DeleteGroup.Handle),
        Operation.Of<ListGroupsRequest, ListGroupsResponse>(Api.ListGroups, ListGroups.Handle),
        Operation.Of<ListUsersInGroupRequest, ListUsersInGroupResponse>(Api.ListUsersInGroup, ListUsersInGroup.Handle),
        Operation.Of<AdminAddUserToGroupRequest>(Api.AdminAddUserToGroup, AdminAddUserToGroup.Handle),
        Operation.Of<AdminRemoveUserFromGroupRequest>(Api.AdminRemoveUserFromGroup, AdminRemoveUserFromGroup.Handle),
        Operation.Of<AdminListGroupsForUserRequest, AdminListGroupsForUserResponse>(Api.AdminListGroupsForUser, AdminListGroupsForUser.Handle),

        // Users, by administrators
        Operation.Of<AdminCreateUserRequest, AdminCreateUserResponse>(Api.AdminCreateUser, AdminCreateUser.HandleAsync),
        Operation.Of<AdminConfirmSignUpRequest, AdminConfirmSignUpResponse>(Api.AdminConfirmSignUp, AdminConfirmSignUp.HandleAsync),
        Operation.Of<AdminSetUserPasswordRequest, AdminSetUserPasswordResponse>(Api.AdminSetUserPassword, AdminSetUserPassword.Handle),
        Operation.Of<AdminResetUserPasswordRequest, AdminResetUserPasswordResponse>(Api.AdminResetUserPassword, AdminResetUserPassword.HandleAsync),
        Operation.Of<AdminGetUserRequest, AdminGetUserResponse>(Api.AdminGetUser, AdminGetUser.Handle),
        Operation.Of<AdminGetUserAuthFactorsRequest, AdminGetUserAuthFactorsResponse>(Api.AdminGetUserAuthFactors, AdminGetUserAuthFactors.Handle),
        Operation.Of<AdminUpdateUserAttributesRequest, AdminUpdateUserAttributesResponse>(Api.AdminUpdateUserAttributes, AdminUpdateUserAttributes.HandleAsync),
        Operation.Of<AdminDeleteUserAttributesRequest, AdminDeleteUserAttributesResponse>(Api.AdminDeleteUserAttributes, AdminDeleteUserAttributes.Handle),
        Operation.Of<AdminDeleteUserRequest>(Api.AdminDeleteUser, AdminDeleteUser.Handle),
        Operation.Of<AdminDisableUserRequest, AdminDisableUserResponse>(Api.AdminDisableUser, AdminDisableUser.Handle),
        Operation.Of<AdminEnableUserRequest, AdminEnableUserResponse>(Api.AdminEnableUser, AdminEnableUser.Handle),
        Operation.Of<AdminSetUserMFAPreferenceRequest, AdminSetUserMFAPreferenceResponse>(Api.AdminSetUserMFAPreference, AdminSetUserMFAPreference.Handle),
        Operation.Of<AdminSetUserSettingsRequest, AdminSetUserSettingsResponse>(Api.AdminSetUserSettings, AdminSetUserSettings.Handle),
        Operation.Of<AdminDeleteSoftwareTokenRequest, AdminDeleteSoftwareTokenResponse>(Api.AdminDeleteSoftwareToken, AdminDeleteSoftwareToken.Handle),
        Operation.Of<AdminUserGlobalSignOutRequest, AdminUserGlobalSignOutResponse>(Api.AdminUserGlobalSignOut, AdminUserGlobalSignOut.Handle),
        Operation.Of<AdminGetDeviceRequest, AdminGetDeviceResponse>(Api.AdminGetDevice, AdminGetDevice.Handle),
        Operation.Of<AdminListDevicesRequest, AdminListDevicesResponse>(Api.AdminListDevices, AdminListDevices.Handle),
        Operation.Of<AdminUpdateDeviceStatusRequest, AdminUpdateDeviceStatusResponse>(Api.AdminUpdateDeviceStatus, AdminUpdateDeviceStatus.Handle),
        Operation.Of<AdminForgetDeviceRequest>(Api.AdminForgetDevice, AdminForgetDevice.Handle),
        Operation.Of<ListUsersRequest, ListUsersResponse>(Api.ListUsers, ListUsers.Handle),
    }.ToFrozenDictionary(operation => operation.Model.Name, StringComparer.Ordinal);
}
